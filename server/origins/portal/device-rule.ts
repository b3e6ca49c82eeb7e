import type { DeviceRule } from '../../access/terms/facts.ts';
import { parseJson } from '../parcel/json-document.ts';
import { isObject, textOf } from './list-of.ts';

const operatingSystem = new Set(['3', 'OS']);
const isUnused = '0';
const isOneOf = '4';

/** A list in a text, as the portal writes operating systems. */
function valuesIn(text: string): readonly string[] | undefined {
  const parsed = parseJson(text);
  if ('fault' in parsed || !Array.isArray(parsed.value)) return undefined;
  const values = parsed.value.flatMap((value) => textOf(value) ?? []);
  return values.length > 0 && values.length === parsed.value.length ? values : undefined;
}

/**
 * The rule of a device group as far as its codes are known: only "operating system is one of" is. A rule with any other
 * condition is left out as a whole, because half of a rule would take in more devices.
 */
export function deviceRuleOf(conditions: unknown): DeviceRule | undefined {
  if (!Array.isArray(conditions) || !conditions.every(isObject)) return undefined;
  const used = conditions.filter((condition) => textOf(condition['OperatorType']) !== isUnused);
  const [only] = used;
  if (used.length !== 1 || only === undefined) return undefined;
  if (textOf(only['OperatorType']) !== isOneOf || !operatingSystem.has(textOf(only['Property']) ?? ''))
    return undefined;
  const values = valuesIn(textOf(only['PropertyValue']) ?? '');
  return values === undefined ? undefined : { osPlatform: { equals: values } };
}
