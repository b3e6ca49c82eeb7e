import type { TenantFacts } from '../terms/facts.ts';
import type { Plan, Product } from '../terms/vocabulary.ts';

function planOf({ plans }: TenantFacts, product: Product): Plan | undefined {
  return product === 'MDO' || product === 'MDE' ? plans?.[product] : undefined;
}

/** S-93: a plan that nobody states takes nothing away, nor does a demand for none in particular. */
export function hasPlan(facts: TenantFacts, product: Product, plans: readonly Plan[]): boolean {
  const plan = planOf(facts, product);
  return plans.length === 0 || plan === undefined || plans.includes(plan);
}

/** S-81: switched off for all devices, or for servers where the device is known to be one. */
export function isLiveResponseOn({ liveResponse, devices }: TenantFacts, device: string | undefined): boolean {
  const platform = devices.find((candidate) => candidate.id === device)?.osPlatform ?? '';
  const isServer = platform.toLowerCase().startsWith('windowsserver');
  return liveResponse?.enabled !== false && !(isServer && liveResponse?.servers === false);
}
