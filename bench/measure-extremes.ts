import type { TenantFacts } from '../server/access/terms/facts.ts';
import type { Store } from '../server/store/open-store.ts';
import { askUntil, type Client } from './client.ts';
import { chain, clique, ladder, manyDeviceGroups, manyRoles } from './extreme-tenants.ts';
import { pictureQuery } from './measure-answers.ts';
import { count, duration } from './numbers.ts';
import type { Report } from './report.ts';
import { say } from './workplace.ts';

const mostMs = 2_000;
const mostMegabytes = 200;
const question = { user: 'ana', capability: 'mde.device.isolate', on: {} };

const extremes: readonly (readonly [string, TenantFacts])[] = [
  ['ladder of 20 layers of 2 groups', ladder],
  ['clique of 30 groups', clique],
  ['chain of 5,000 groups', chain],
  ['one person with 500 roles', manyRoles],
  ['a group that sees 300 device groups', manyDeviceGroups],
];

interface Drawn {
  readonly access: {
    readonly routes: { readonly total: string };
    readonly graph: { readonly nodes: readonly object[] };
  };
}

/** The whole answer of the page, picture included, about tenants of extreme shapes. */
export async function measureExtremes(
  store: Store,
  client: Client,
  residentMegabytes: () => number,
  report: Report,
): Promise<void> {
  say('Asking about tenants of extreme shapes.');
  const before = residentMegabytes();
  for (const [what, facts] of extremes) {
    const snapshot = await store.importTenant(facts);
    await askUntil<{ tenant: { snapshot: number } }>(
      client,
      '{ tenant { snapshot } }',
      ({ tenant }) => tenant.snapshot === snapshot,
    );
    const { data, ms } = await client.ask<Drawn>(pictureQuery, question);
    const { routes, graph } = data.access;
    const found = `${count(Number(routes.total))} routes, ${count(graph.nodes.length)} nodes drawn`;
    report.judge(`${what}: ${found}, first answer`, duration(ms), `≤ ${mostMs} ms`, ms <= mostMs);
  }
  const more = residentMegabytes() - before;
  const target = `≤ ${mostMegabytes} MB`;
  report.judge('memory that these answers added (RSS)', `${count(more)} MB`, target, more <= mostMegabytes);
}
