import { describe, expect, it } from 'vitest';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';
import { answer } from './answer.ts';

const facts = factsOf(
  tenant(
    `
workloads: { urbac: [MDE] }
groups:
  responders: { displayName: Responders, members: [fay], eligible: [ana, bob] }
  watchers: { displayName: Watchers, eligible: [ana, bob] }
  readers: { displayName: Readers, eligible: [ana] }
  server-team: { displayName: Server Team, members: [cleo], eligible: [ana] }
  promoted: { displayName: Promoted, eligible: [dora] }
entraRoles:
  Security Reader: { eligible: [ana, cleo] }
  Security Operator: { eligible: [cleo, promoted] }
  Security Administrator: { eligible: [cleo] }
urbacRoles:
  - { id: respond, permissions: [so.sd.response], assignments: [{ principals: [responders], dataSources: [MDE] }] }
  - { id: watch, permissions: [so.sd.basics, so.sd.alerts], assignments: [{ principals: [watchers, readers], dataSources: all }] }
deviceGroups:
  - { id: servers, rank: 1, access: [server-team], rule: { name: { startsWith: [srv] } } }
  - { id: kiosks, rank: 2, access: [readers], rule: { name: { startsWith: [kiosk] } } }
devices: [{ id: srv1, displayName: srv1 }, { id: kiosk1, displayName: kiosk1 }, { id: pc1, displayName: pc1 }]
`,
    '[ana, bob, cleo, dora, eve, fay]',
  ),
);

function decided(who: string, device: string) {
  return answer(facts, catalogue.rulebook, who, { capability: 'mde.device.isolate', on: { device } });
}

describe('what would have to be activated', () => {
  it.each([
    ['ana', 'srv1', 'a right and a device, out of four that she could', ['Responders', 'Server Team']],
    ['ana', 'kiosk1', 'another device', ['Readers', 'Responders']],
    ['ana', 'pc1', 'a device that everybody sees', ['Responders']],
    ['bob', 'pc1', 'a right, out of two groups', ['Responders']],
    ['dora', 'pc1', 'a role that only a first activation makes eligible', ['Promoted', 'Security Operator']],
  ])('%s on %s: exactly what is needed for %s', (who, device, _, names) => {
    const { verdict, state, toActivate } = decided(who, device);
    expect({ verdict, state }).toEqual({ verdict: 'deny', state: 'after-activation' });
    expect(toActivate.map(({ name }) => name).sort()).toEqual(names);
  });

  it('is one of several roles of which each is enough', () => {
    const { state, toActivate } = decided('cleo', 'srv1');
    expect(state).toBe('after-activation');
    expect(toActivate).toHaveLength(1);
    expect(['Security Administrator', 'Security Operator']).toContain(toActivate[0]?.name);
  });

  it.each([
    ['bob', 'srv1', 'deny', 'never'],
    ['eve', 'pc1', 'deny', 'never'],
    ['fay', 'pc1', 'allow', 'now'],
  ])('is nothing for %s on %s: %s, %s', (who, device, verdict, state) => {
    expect(decided(who, device)).toMatchObject({ verdict, state, toActivate: [] });
  });
});

describe('the sentence about it', () => {
  const sentences = (who: string) => decided(who, 'pc1').reasons.map(({ sentence }) => sentence);

  it('says "or" where each is enough', () => {
    const either = /Security (Administrator or Security Operator|Operator or Security Administrator)/;
    expect(sentences('cleo')).toEqual([expect.stringMatching(either)]);
    expect(sentences('cleo')[0]).not.toContain('Security Reader');
  });

  it('says "and" where all are needed', () => {
    const both = /Promoted and Security Operator|Security Operator and Promoted/;
    expect(sentences('dora')).toEqual([expect.stringMatching(both)]);
  });

  it('names the one that is enough and not what helps nothing', () => {
    expect(sentences('bob')).toEqual([expect.stringMatching(/Responders/)]);
    expect(sentences('bob')[0]).not.toContain('Watchers');
  });
});
