import { describe, expect, it } from 'vitest';
import { askedBy, takesAllOf } from '../../server/findings/rule-cover.ts';

const operators = ['equals', 'startsWith', 'endsWith', 'contains'] as const;

/** Operators of a narrow rule about "srv.contoso.com" of which a wide rule takes every device. */
function takenBy(wide: Record<string, readonly string[]>): string[] {
  return operators.filter((operator) =>
    takesAllOf(askedBy({ name: wide }), askedBy({ name: { [operator]: ['SRV.contoso.com'] } })),
  );
}

describe('a rule takes all devices of another one', () => {
  it.each([
    [{ equals: ['srv.contoso.com'] }, ['equals']],
    [{ equals: ['srv'] }, []],
    [{ startsWith: ['srv'] }, ['equals', 'startsWith']],
    [{ startsWith: ['contoso'] }, []],
    [{ endsWith: ['.com'] }, ['equals', 'endsWith']],
    [{ endsWith: ['srv'] }, []],
    [{ contains: ['contoso'] }, ['equals', 'startsWith', 'endsWith', 'contains']],
    [{ contains: ['fabrikam'] }, []],
    [{ startsWith: ['pc'], endsWith: ['com'] }, ['equals', 'endsWith']],
  ])('%j takes those that ask for %j', (wide, taken) => {
    expect(takenBy(wide)).toEqual(taken);
  });

  it('where it asks nothing of what the other asks, and not the other way round', () => {
    const ofName = askedBy({ name: { equals: ['srv'] } });
    const ofBoth = askedBy({ name: { equals: ['srv'] }, tag: { equals: ['production'] } });
    expect([takesAllOf(ofName, ofBoth), takesAllOf(ofBoth, ofName)]).toEqual([true, false]);
    const two = askedBy({ name: { equals: ['srv', 'pc'] } });
    expect([takesAllOf(two, ofName), takesAllOf(ofName, two)]).toEqual([true, false]);
    expect([takesAllOf(askedBy({}), ofName), takesAllOf(ofName, askedBy({}))]).toEqual([false, false]);
  });
});
