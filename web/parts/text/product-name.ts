import type { graphql } from '../../api/graphql.ts';
import type { WorkloadCode } from '../../api/vocabulary.ts';

export type LegacySystem = ReturnType<typeof graphql.scalar<'LegacySystem'>>;

/** Names of workloads, as GraphQL gives them for the workloads of a tenant. */
export const workloadNames: Readonly<Record<WorkloadCode, string>> = {
  MDE: 'Microsoft Defender for Endpoint',
  MDVM: 'Microsoft Defender Vulnerability Management',
  MDO: 'Microsoft Defender for Office 365',
  EXO: 'Exchange Online permissions',
  MDI: 'Microsoft Defender for Identity',
  MDA: 'Microsoft Defender for Cloud Apps',
  MDC: 'Microsoft Defender for Cloud',
  XSPM: 'Microsoft Security Exposure Management',
  SENT: 'Microsoft Sentinel',
  IOT: 'Microsoft Defender for IoT',
};

/** What stands before `role` where a role belongs to a product's individual RBAC model. */
export const systemNames: Readonly<Record<LegacySystem, string>> = {
  MDE: 'Defender for Endpoint',
  MDO: 'Email & collaboration',
  EXO: 'Exchange Online',
  MDI: 'Defender for Identity',
  MDA: 'Defender for Cloud Apps',
  SENT: 'Microsoft Sentinel',
};

/** The name as running sentences have it. */
export function shortName(code: WorkloadCode): string {
  return workloadNames[code].replace(/^Microsoft /, '');
}
