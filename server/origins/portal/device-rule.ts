import type { DeviceRule } from '../../access/terms/facts.ts';
import { parseJson } from '../parcel/json-document.ts';
import { isObject, textOf } from './list-of.ts';

const operatingSystem = new Set(['3', 'OS']);
const isUnused = '0';
const isOneOf = '4';
const mostCharacters = 1_000;

const propertyNames: ReadonlyMap<string, string> = new Map([
  ['0', 'Name'],
  ['1', 'Domain'],
  ['2', 'Tag'],
  ['3', 'OS'],
]);

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
  const used = usedOf(conditions);
  const [only] = used;
  if (used.length !== 1 || only === undefined) return undefined;
  if (textOf(only['OperatorType']) !== isOneOf || !operatingSystem.has(textOf(only['Property']) ?? ''))
    return undefined;
  const values = valuesIn(textOf(only['PropertyValue']) ?? '');
  return values === undefined ? undefined : { osPlatform: { equals: values } };
}

/** The rule in words as far as there are any for its codes, for people to read: nothing is concluded from it. */
export function deviceRuleText(conditions: unknown): string | undefined {
  const told = usedOf(conditions).map((condition) => {
    const property = textOf(condition['Property']) ?? '?';
    const named = propertyNames.get(property) ?? (/^\d+$/.test(property) ? `property ${property}` : property);
    return `${named} (operator ${textOf(condition['OperatorType']) ?? '?'}): ${textOf(condition['PropertyValue']) ?? ''}`;
  });
  const text = told.join('; ');
  if (text.length <= mostCharacters) return text === '' ? undefined : text;
  return `${text.slice(0, mostCharacters)} … (the first ${mostCharacters} of ${text.length} characters)`;
}

function usedOf(conditions: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(conditions) || !conditions.every(isObject)) return [];
  return conditions.filter((condition) => textOf(condition['OperatorType']) !== isUnused);
}
