import type { DeviceFact, DeviceGroupFact, DeviceRule } from './facts.ts';

type Property = keyof DeviceRule;
type Operator = 'equals' | 'startsWith' | 'endsWith' | 'contains';
/** What a rule looks at. */
export type RuleSubject = Pick<DeviceFact, 'displayName' | 'domain' | 'tags' | 'osPlatform'>;
type Test = (device: RuleSubject) => boolean;

const properties: readonly Property[] = ['name', 'domain', 'tag', 'osPlatform'];

const comparisons: Readonly<Record<Operator, (found: string, wanted: string) => boolean>> = {
  equals: (found, wanted) => found === wanted,
  startsWith: (found, wanted) => found.startsWith(wanted),
  endsWith: (found, wanted) => found.endsWith(wanted),
  contains: (found, wanted) => found.includes(wanted),
};

const operators: readonly Operator[] = ['equals', 'startsWith', 'endsWith', 'contains'];

function valuesOf(device: RuleSubject, property: Property): readonly string[] {
  if (property === 'tag') return device.tags;
  const value = property === 'name' ? device.displayName : device[property];
  return value === undefined ? [] : [value];
}

function compileProperty(property: Property, rule: DeviceRule): Test | undefined {
  const condition = rule[property];
  const alternatives = operators.flatMap((operator) =>
    (condition?.[operator] ?? []).map((wanted) => ({ compare: comparisons[operator], wanted: wanted.toLowerCase() })),
  );
  if (alternatives.length === 0) return undefined;
  return (device) =>
    valuesOf(device, property).some((value) => {
      const found = value.toLowerCase();
      return alternatives.some(({ compare, wanted }) => compare(found, wanted));
    });
}

/** A rule as a test of one device; a rule without any condition matches nothing. */
function compileRule(rule: DeviceRule): Test {
  const tests = properties.flatMap((property) => compileProperty(property, rule) ?? []);
  return (device) => tests.length > 0 && tests.every((test) => test(device));
}

/** For many devices: the ids of every group whose rule a device meets, in the order of the groups (S-07). */
export function compileRules(groups: readonly DeviceGroupFact[]): (device: RuleSubject) => string[] {
  const compiled = groups.flatMap((group) =>
    group.rule === undefined ? [] : [{ id: group.id, matches: compileRule(group.rule) }],
  );
  return (device) => compiled.filter(({ matches }) => matches(device)).map(({ id }) => id);
}
