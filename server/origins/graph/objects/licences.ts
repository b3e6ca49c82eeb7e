import { type Product, products } from '../../../access/terms/vocabulary.ts';
import type { WorkloadsStatement } from '../../statements/statement.ts';

/** One service plan of a licence, such as WINDEFATP. */
export interface ServicePlan {
  readonly name: string;
  readonly status: string | null;
}

/** Names of service plans begin so; those of other clouds go on, as THREAT_INTELLIGENCE_GOV does. */
const productPlans: readonly { readonly name: RegExp; readonly product: Product }[] = [
  { name: /^(WINDEFATP|MDE_LITE|MDE_SMB)/, product: 'MDE' },
  { name: /^(ATP_ENTERPRISE|THREAT_INTELLIGENCE|EXCHANGE_S_)/, product: 'MDO' },
  { name: /^ATA(_|$)/, product: 'MDI' },
  { name: /^ADALLOM_S_(STANDALONE|O365)/, product: 'MDA' },
];

/** No service plan says whether a tenant has these; IoT goes with Endpoint. */
const alwaysThere: readonly Product[] = ['MDC', 'XSPM', 'SENT'];
const inUse: ReadonlySet<string> = new Set([
  'success',
  'pendinginput',
  'pendingactivation',
  'pendingprovisioning',
  'warning',
]);

/**
 * The products and plans that service plans stand for; undefined when there is none of Defender, which is rather a list
 * that says nothing than a tenant without anything.
 */
export function workloadsOf(plans: readonly ServicePlan[]): WorkloadsStatement | undefined {
  const names = plans
    .filter(({ status }) => status === null || inUse.has(status.toLowerCase()))
    .map(({ name }) => name);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const found = new Set(productPlans.filter(({ name }) => has(name)).map(({ product }) => product));
  if (found.size === 0) return undefined;
  for (const product of alwaysThere) found.add(product);
  if (found.has('MDE')) found.add('IOT');
  const available = products.filter((product) => found.has(product));
  return { kind: 'workloads', available, plans: { ...endpointPlan(has), ...officePlan(has) } };
}

/** Nothing where Endpoint Plan 2 and Business are mixed: then a setting of the tenant decides. */
function endpointPlan(has: (pattern: RegExp) => boolean): Readonly<Record<string, string>> {
  const [isPlan2, isBusiness, isPlan1] = [has(/^WINDEFATP/), has(/^MDE_SMB/), has(/^MDE_LITE/)];
  if (isPlan2) return isBusiness ? {} : { MDE: 'P2' };
  if (isBusiness) return { MDE: 'business' };
  return isPlan1 ? { MDE: 'P1' } : {};
}

function officePlan(has: (pattern: RegExp) => boolean): Readonly<Record<string, string>> {
  if (has(/^THREAT_INTELLIGENCE/)) return { MDO: 'P2' };
  return has(/^ATP_ENTERPRISE/) ? { MDO: 'P1' } : {};
}
