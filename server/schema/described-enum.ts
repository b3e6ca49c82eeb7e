import { builder } from './builder.ts';

/**
 * An enum of the schema from a closed list of the vocabulary; the compiler asks for the meaning of each value. Retired
 * values, with what to know instead, keep old queries valid.
 */
export function describedEnum<const Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
  retired: Readonly<Record<string, string>> = {},
) {
  const values: Record<string, { value: Value; description: string; deprecationReason?: string }> = {};
  for (const [value, meaning] of Object.entries(meanings) as [Value, string][]) {
    values[enumName(value)] = { value, description: meaning };
  }
  for (const [value, reason] of Object.entries(retired)) {
    values[value] = { value: value as Value, description: 'No longer used.', deprecationReason: reason };
  }
  return builder.enumType(name, { description, values });
}

/** `legacy-ignored` → LEGACY_IGNORED, `ServicePrincipal` → SERVICE_PRINCIPAL, `MDE` stays. */
export function enumName(value: string): string {
  return value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
}
