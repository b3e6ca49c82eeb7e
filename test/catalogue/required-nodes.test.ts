import { expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { requiredNodes } from '../../server/graph/write/requirements.ts';

const { rulebook } = loadCatalogue();

/** `so.raw.meta unified` for every node of a kind that a capability can need on a product. */
function needed(id: string, kind: string, workload: string): string[] {
  const row = rulebook.capabilities.get(id);
  const nodes = row ? requiredNodes(row, rulebook) : [];
  return nodes
    .filter((node) => node.kind === kind && node.workload === workload)
    .map(({ to, regime }) => `${to} ${regime}`)
    .sort();
}

test('of alternatives that stand in every model, those that count in it', () => {
  expect(needed('mdo.explorer.view', 'Permission', 'MDO')).toEqual(['so.raw.meta unified']);
  expect(needed('mdo.explorer.view', 'LegacyRole', 'MDO')).toEqual([
    'mdo:role:Security Administrator legacy',
    'mdo:role:Security Reader legacy',
    'mdo:roleGroup:Security Administrator legacy',
    'mdo:roleGroup:Security Reader legacy',
  ]);
  expect(needed('mdo.mail.remediate', 'EntraRole', 'MDO')).toHaveLength(4);
});

test('roles of Exchange Online can count while Office 365 is active, those of Purview always do', () => {
  expect(needed('mdo.prioritytag.apply', 'LegacyRole', 'MDO')).toEqual([
    'exo:roleGroup:Organization Management legacy',
    'exo:roleGroup:Organization Management unified',
    'mdo:role:Security Administrator legacy',
    'mdo:roleGroup:Security Administrator legacy',
  ]);
  expect(needed('irm.alerts.view', 'LegacyRole', 'SENT')).toEqual([
    'mdo:roleGroup:Insider Risk Management Analysts unified',
    'mdo:roleGroup:Insider Risk Management Investigators unified',
    'mdo:roleGroup:Insider Risk Management unified',
  ]);
});

test('what single policies and classes of tables demand is needed too', () => {
  expect(needed('mdo.policies.edit', 'Permission', 'MDO')).toEqual([
    'as.core:manage unified',
    'so.sd.mailquarantine unified',
  ]);
  expect(needed('hunting.view', 'Permission', 'XSPM')).toEqual(['sp.exposure:read unified']);
  expect(needed('hunting.view', 'Permission', 'MDE')).toEqual(['so.sd.basics unified', 'sp.vuln unified']);
});
