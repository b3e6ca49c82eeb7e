import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Question } from '../../server/access/terms/question.ts';
import { exportFormats } from '../../server/exports/export-format.ts';
import type { ExportSource } from '../../server/exports/export-source.ts';
import { exportTenant } from '../../server/exports/export-tenant.ts';
import { aliasesUnder } from '../../server/exports/pseudonyms/alias.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { writeTenant } from '../../server/tenant/write/tenant.ts';
import { verdictIn } from '../access/asked-tenant.ts';
import { scenarios } from '../access/random-tenant.ts';
import { contosoFacts } from '../graph/small-tenant.ts';
import { catalogue, factsOf } from '../tenant/documents.ts';
import { randomFacts } from '../tenant/random-facts.ts';
import { factsIn, inMemory, listOf } from './facts-source.ts';

const { rulebook } = catalogue;
const key = Buffer.from('a key that stays the same');
const alias = aliasesUnder(key);

function under({ capability, on }: Question): Question {
  const { device, deviceGroup } = on;
  const isNamed = deviceGroup !== undefined && deviceGroup !== 'ungrouped';
  return {
    capability,
    on: {
      ...on,
      ...(device === undefined ? {} : { device: alias(device) }),
      ...(isNamed ? { deviceGroup: alias(deviceGroup) } : {}),
    },
  };
}

/** All that an export writes, in every format, one after the other. */
async function everythingWritten(source: ExportSource): Promise<string> {
  const texts: string[] = [];
  for (const format of exportFormats) {
    const { files } = await exportTenant(source, { format, isJson: false });
    for await (const { lines } of files) texts.push(...(await listOf(lines)));
  }
  return texts.join('\n');
}

/** Everything that a customer chose: names, ids, addresses, domains, tags. */
function ownTexts(facts: TenantFacts): string[] {
  const named = ({ id, displayName }: { readonly id: string; readonly displayName: string }) => [id, displayName];
  const texts = [
    ...named(facts.tenant),
    ...facts.people.flatMap((person) => [
      ...named(person),
      ...(person.userPrincipalName?.split('@') ?? []),
      person.userPrincipalName ?? '',
      person.homeTenant ?? '',
    ]),
    ...facts.groups.flatMap(named),
    ...facts.devices.flatMap((device) => [...named(device), device.domain ?? '', ...device.tags]),
    ...facts.deviceGroups.flatMap(named),
    ...facts.unifiedRoles.flatMap((role) => [...named(role), ...role.assignments.flatMap(named)]),
    ...facts.extraEntraRoles.flatMap(named),
    ...facts.deletedPrincipals,
    ...facts.coverage.flatMap(({ reason }) => reason ?? ''),
  ];
  return [...new Set(texts)].filter((text) => text.length >= 4);
}

/** Microsoft's words, and those of the formats. */
async function wordsOfOthers(): Promise<string> {
  const empty = factsOf(
    'whycan: tenant/1\ntenant: { id: t }\nworkloads: { mde: { liveResponse: { servers: on } } }\nusers: []',
  );
  const { entraRoles, permissions, legacyRoles, capabilities, notes } = rulebook;
  const tables = [entraRoles, permissions, legacyRoles, capabilities, notes].map((table) => JSON.stringify([...table]));
  return [await everythingWritten(inMemory(empty, catalogue).source), ...tables].join(' ').toLowerCase();
}

function leftIn(written: string, facts: TenantFacts, words: string): string[] {
  const all = written.toLowerCase();
  return ownTexts(facts).filter((text) => all.includes(text.toLowerCase()) && !words.includes(text.toLowerCase()));
}

/** What no document can say is left out: a principal that is gone is no member of a group. */
function readable(facts: TenantFacts): TenantFacts {
  const there = (ids: readonly string[]) => ids.filter((id) => !facts.deletedPrincipals.includes(id));
  const groups = facts.groups.map((group) => ({
    ...group,
    members: there(group.members),
    eligible: there(group.eligible),
  }));
  return { ...facts, groups };
}

describe('a tenant under pseudonyms', () => {
  test.prop([scenarios(rulebook)], { numRuns: 250 })('gives the same answers', async ({ facts, person, question }) => {
    const pseudonymous = await factsIn(inMemory(facts, catalogue).under(key));
    expect(verdictIn({ facts: pseudonymous, rulebook, person: alias(person), question: under(question) })).toBe(
      verdictIn({ facts, rulebook, person, question }),
    );
  });

  test.prop([scenarios(rulebook)], { numRuns: 60 })(
    'gives them also when it is written and read again, and so does the tenant itself',
    async ({ facts: drawn, person, question }) => {
      const facts = readable(drawn);
      // Some draws name a role that is nowhere defined, which a document cannot say.
      fc.pre('facts' in readTenant(writeTenant(facts), { file: 'drawn.yaml', catalogue }));
      const expected = verdictIn({ facts, rulebook, person, question });
      expect(verdictIn({ facts: factsOf(writeTenant(facts)), rulebook, person, question })).toBe(expected);
      const read = factsOf(writeTenant(await factsIn(inMemory(facts, catalogue).under(key))));
      expect(verdictIn({ facts: read, rulebook, person: alias(person), question: under(question) })).toBe(expected);
    },
  );

  test.prop([randomFacts], { numRuns: 25 })('has the same shape, and none of its own names', async (facts) => {
    const source = inMemory(facts, catalogue).under(key);
    const pseudonymous = await factsIn(source);
    const shapeOf = ({
      people,
      groups,
      devices,
      unifiedRoles,
      legacyRoles,
      deviceGroups,
      entraHoldings,
      coverage,
    }: TenantFacts) => ({
      people: people.map(({ kind, enabled, userType, home, via }) => ({ kind, enabled, userType, home, via })),
      groups: groups.map(({ members, eligible, type }) => [members.length, eligible.length, type]),
      devices: devices.map(({ tags, matches }) => [tags.length, matches.length]),
      unifiedRoles: unifiedRoles.map(({ permissions, assignments }) => [
        permissions,
        assignments.map(({ dataSources }) => dataSources),
      ]),
      legacyRoles: legacyRoles.map(({ system, kind, permissions, principals }) => [
        system,
        kind,
        permissions,
        principals.length,
      ]),
      deviceGroups: deviceGroups.map(({ rank, access, remediationLevel }) => [rank, access.length, remediationLevel]),
      entraHoldings: entraHoldings.length,
      coverage: coverage.map(({ kind, state, groups: named }) => [kind, state, named?.length]),
    });
    expect(shapeOf(pseudonymous)).toEqual(shapeOf(facts));
    expect(leftIn(await everythingWritten(source), facts, await wordsOfOthers())).toEqual([]);
  });

  it('of the sample has none of its names in any format, and every person the same capabilities', async () => {
    const facts = contosoFacts(catalogue);
    const { source, under: pseudonymised } = inMemory(facts, catalogue);
    const other = pseudonymised(key);
    expect(ownTexts(facts).length).toBeGreaterThan(150);
    expect(leftIn(await everythingWritten(other), facts, await wordsOfOthers())).toEqual([]);
    const verdicts = async (of: ExportSource) => {
      const found = new Map<string, string[]>();
      for await (const person of of.peopleWithGroups())
        found.set(
          person.id,
          (await of.capabilitiesOf(person)).map(({ decision }) => `${decision.verdict} ${decision.state}`),
        );
      return found;
    };
    const [before, after] = [await verdicts(source), await verdicts(other)];
    expect(after.get(alias('ana'))).toContain('allow now');
    expect(new Map([...before].map(([id, answers]) => [alias(id), answers]))).toEqual(after);
  });

  it('is the same under the same key, and another one under another key', async () => {
    const facts = contosoFacts(catalogue);
    const { under: pseudonymised } = inMemory(facts, catalogue);
    const [first, second, other] = await Promise.all(
      [key, Buffer.from(key), Buffer.from('another key')].map((one) => factsIn(pseudonymised(one))),
    );
    expect(second).toEqual(first);
    expect(other?.people[0]?.id).not.toBe(first?.people[0]?.id);
    expect(first?.people[0]?.userPrincipalName).toMatch(/^[a-z~]{19}@[a-z~]{19}$/);
  });

  it('says what is not complete, and of which groups, but not in the words of whoever read it', async () => {
    const facts = factsOf(`whycan: tenant/1
tenant: { id: contoso }
users: [anas]
groups: { socs: [anas], leads: [] }
sources: [{ kind: members, state: partial, groups: [socs], reason: Nobody may read socs. }, { kind: scopes, state: missing, reason: As above. }]`);
    expect((await factsIn(inMemory(facts, catalogue).under(key))).coverage).toEqual([
      { kind: 'members', state: 'partial', groups: [alias('socs')] },
      { kind: 'scopes', state: 'missing' },
    ]);
  });

  it('keeps what Microsoft named: built-in roles, kinds of scopes, operating systems', async () => {
    const facts = factsOf(`whycan: tenant/1
tenant: { id: contoso }
users: [anas, bobs]
groups: { socs: { members: [anas] }, "Azure ATP contoso Viewers": [bobs] }
entraRoles: { Security Reader: [anas], our-role: { scoped: [{ principal: bobs, scope: /administrativeUnits/berlin }] } }
extraEntraRoles: [{ id: our-role, displayName: Our role }]
urbacRoles:
  - { id: security reader, permissions: [so.sd.basics], assignments: [{ id: asg1, principals: [socs], dataSources: [MDI], scopes: ["mdi:domain:corp.contoso.com", /CloudSet/blue, odd] }] }
legacyRoles:
  mdi: { Viewer: ["Azure ATP contoso Viewers"] }
  mdo: { roles: { Preview: [socs] }, roleGroups: { Own team: { roles: [Preview], members: [socs] } } }
deviceGroups: [{ id: srvs, rank: 1, rule: { name: { startsWith: [srv-] }, osPlatform: [WindowsServer2022] } }]
devices: [{ id: dev1, displayName: srv-1, osPlatform: WindowsServer2022, tags: [blue] }]`);
    const found = await factsIn(inMemory(facts, catalogue).under(key));
    expect(found.entraHoldings).toEqual([
      { ...facts.entraHoldings[0], principal: alias('anas') },
      {
        role: alias('our-role'),
        principal: alias('bobs'),
        state: 'active',
        scope: `/administrativeUnits/${alias('berlin')}`,
      },
    ]);
    expect(found.unifiedRoles[0]).toMatchObject({ id: alias('security reader'), displayName: 'security reader' });
    expect(found.unifiedRoles[0]?.assignments[0]?.scopes).toEqual([
      `mdi:domain:${alias('corp.contoso.com')}`,
      `/CloudSet/${alias('blue')}`,
      alias('odd'),
    ]);
    expect(found.legacyRoles.map((role) => role.key).toSorted()).toEqual(
      ['mdi:Viewer', 'mdo:role:Preview', `mdo:roleGroup:${alias('Own team')}`].toSorted(),
    );
    expect(found.devices[0]).toMatchObject({ osPlatform: 'WindowsServer2022', matches: [alias('srvs')] });
    expect(found.deviceGroups[0]?.rule).toEqual({
      name: { startsWith: [alias('srv-')] },
      osPlatform: { equals: ['WindowsServer2022'] },
    });
  });
});
