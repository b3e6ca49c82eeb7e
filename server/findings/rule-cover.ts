import type { DeviceRule } from '../access/terms/facts.ts';

type Condition = NonNullable<DeviceRule[keyof DeviceRule]>;
type Operator = keyof Condition;

interface Alternative {
  readonly operator: Operator;
  readonly value: string;
}

const properties = ['name', 'domain', 'tag', 'osPlatform'] as const;

/** What a rule asks of each property, in a form that is made once. */
export type Asked = Readonly<Record<(typeof properties)[number], readonly Alternative[]>>;

export function askedBy(rule: DeviceRule): Asked {
  return {
    name: alternativesOf(rule.name),
    domain: alternativesOf(rule.domain),
    tag: alternativesOf(rule.tag),
    osPlatform: alternativesOf(rule.osPlatform),
  };
}

/** A rule without any condition matches nothing. */
export function hasCondition(asked: Asked): boolean {
  return properties.some((property) => asked[property].length > 0);
}

/**
 * Whether the wide rule surely matches every device that the narrow one matches. It may say no where it would: rules are
 * compared condition by condition.
 */
export function takesAllOf(wide: Asked, narrow: Asked): boolean {
  if (!hasCondition(wide) || !hasCondition(narrow)) return false;
  return properties.every((property) => {
    const taken = wide[property];
    const asked = narrow[property];
    return taken.length === 0 || (asked.length > 0 && asked.every((one) => taken.some((other) => follows(other, one))));
  });
}

function alternativesOf(condition: Condition | undefined): Alternative[] {
  return (Object.entries(condition ?? {}) as [Operator, readonly string[]][]).flatMap(([operator, values]) =>
    values.map((value) => ({ operator, value: value.toLowerCase() })),
  );
}

/** Whether a text that satisfies the second must satisfy the first. */
function follows(wide: Alternative, narrow: Alternative): boolean {
  const { operator, value } = narrow;
  switch (wide.operator) {
    case 'equals':
      return operator === 'equals' && value === wide.value;
    case 'startsWith':
      return (operator === 'equals' || operator === 'startsWith') && value.startsWith(wide.value);
    case 'endsWith':
      return (operator === 'equals' || operator === 'endsWith') && value.endsWith(wide.value);
    case 'contains':
      return value.includes(wide.value);
  }
}
