import type { Product, Workload } from './vocabulary.ts';

/** Data sources that are always active in Unified RBAC. */
export const alwaysActive: ReadonlySet<Product> = new Set(['MDC', 'XSPM']);

/** Data sources with a switch of their own in Unified RBAC: IoT follows Endpoint, others are always active (R-09, S-33). */
export const productsWithSwitch: readonly Product[] = ['MDE', 'MDO', 'MDI', 'MDA', 'SENT'];

/** One code for each switch that the portal shows: Exchange Online has one beside that of Office 365. */
export const switches: readonly Workload[] = ['MDE', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT'];

/** The codes that are listed as active by the switch of a workload: Vulnerability Management is turned with Endpoint. */
export function codesTurnedWith(workload: Workload): readonly Workload[] {
  return workload === 'MDE' || workload === 'MDVM' ? ['MDE', 'MDVM'] : [workload];
}
