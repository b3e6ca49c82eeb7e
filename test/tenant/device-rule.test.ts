import { describe, expect, it } from 'vitest';
import { factsOf, problemsOf, tenant } from './documents.ts';

function matches(rule: string, device: string): boolean {
  const facts = factsOf(tenant(`deviceGroups: [{ id: S, rank: 1, rule: ${rule} }]\ndevices: [{ id: d, ${device} }]`));
  return facts.devices[0]?.matches.includes('S') ?? false;
}

describe('S-07 device rules', () => {
  it('look at the display name, the domain, any one tag and the platform', () => {
    expect(matches('{ name: { startsWith: [srv] } }', 'displayName: srv1')).toBe(true);
    expect(matches('{ name: { startsWith: [d] } }', 'displayName: srv1')).toBe(false);
    expect(matches('{ domain: { endsWith: [contoso.com] } }', 'domain: emea.contoso.com')).toBe(true);
    expect(matches('{ tag: { equals: [prod] } }', 'tags: [test, prod]')).toBe(true);
    expect(matches('{ osPlatform: { contains: [Server] } }', 'osPlatform: WindowsServer2022')).toBe(true);
  });
  it('take a plain list, or a single value, as equals', () => {
    expect(matches('{ tag: [prod, live] }', 'tags: [live]')).toBe(true);
    expect(matches('{ tag: prod }', 'tags: [production]')).toBe(false);
    expect(matches('{ tag: { startsWith: prod } }', 'tags: [production]')).toBe(true);
  });
  it('compare without case', () => {
    expect(matches('{ name: { startsWith: [SRV] } }', 'displayName: srv1')).toBe(true);
  });
  it('join values of one property by or, properties by and', () => {
    const rule = '{ name: { startsWith: [srv], endsWith: [-db] }, tag: [prod] }';
    expect(matches(rule, 'displayName: srv1, tags: [prod]')).toBe(true);
    expect(matches(rule, 'displayName: x-db, tags: [prod]')).toBe(true);
    expect(matches(rule, 'displayName: srv1')).toBe(false);
    expect(matches(rule, 'displayName: pc1, tags: [prod]')).toBe(false);
  });
  it('match nothing when they say nothing', () => {
    for (const rule of ['{}', '{ name: {} }', '{ name: { equals: [] } }', '{ tag: [] }'])
      expect(matches(rule, 'displayName: srv1')).toBe(false);
    expect(factsOf(tenant('deviceGroups: [{ id: S, rank: 1 }]\ndevices: [{ id: d }]')).devices[0]?.matches).toEqual([]);
  });
  it('do not matter for a device that says what it matches', () => {
    const groups = 'deviceGroups: [{ id: S, rank: 1, rule: { name: d } }, { id: T, rank: 2 }]';
    const device = (text: string) => factsOf(tenant(`${groups}\ndevices: [{ id: d, ${text} }]`)).devices[0]?.matches;
    expect(device('matches: [T]')).toEqual(['T']);
    expect(device('matches: []')).toEqual([]);
    expect(device('tags: []')).toEqual(['S']);
  });
  it('give every group that a device matches, whatever their ranks', () => {
    const groups = 'deviceGroups: [{ id: B, rank: 2, rule: { name: d } }, { id: A, rank: 1, rule: { name: d } }]';
    expect(factsOf(tenant(`${groups}\ndevices: [{ id: d }]`)).devices[0]?.matches).toEqual(['B', 'A']);
  });
  it('refuse other properties and operators', () => {
    const problem = (rule: string) => problemsOf(tenant(`deviceGroups: [{ id: S, rank: 1, rule: ${rule} }]`))[0];
    expect(problem('{ names: [x] }')).toContain('unknown field "names"; did you mean "name"?');
    expect(problem('{ name: { matches: [x] } }')).toContain('unknown field "matches"');
    expect(problem('{ name: [7] }')).toContain('quote it: "7"');
  });
});
