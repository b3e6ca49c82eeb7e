export const verdictCodes = ['ALLOW', 'DENY', 'CONDITIONAL', 'UNKNOWN'] as const;
export type VerdictCode = (typeof verdictCodes)[number];

export const workloadCodes = ['MDE', 'MDVM', 'MDO', 'EXO', 'MDI', 'MDA', 'MDC', 'XSPM', 'SENT', 'IOT'] as const;
export type WorkloadCode = (typeof workloadCodes)[number];

/** What the capability is asked about; absent fields are not part of the question. */
export interface Target {
  readonly workload?: WorkloadCode;
  readonly workloads?: readonly WorkloadCode[];
  readonly tables?: readonly string[];
  /** A threat policy by the catalogue's name. */
  readonly policy?: string;
  readonly command?: string;
  readonly device?: string;
  readonly deviceGroup?: string;
  readonly allDevices?: true;
}

/** One route, or one near miss, of one leaf of the answer. */
export interface RouteChoice {
  readonly kind: 'route' | 'miss';
  readonly leaf: number;
  readonly index: number;
}

/** The whole state of the page: what the URL says, and nothing else. */
export interface Address {
  readonly view: 'access' | 'tenant';
  readonly person?: string;
  readonly capability?: string;
  /** Opaque id of a group, role, device … that is shown instead of a person. */
  readonly thing?: string;
  readonly on: Target;
  readonly verdicts: readonly VerdictCode[];
  readonly text: string;
  readonly route?: RouteChoice;
  /** Key of the selected node or edge of the picture. */
  readonly item?: string;
  readonly isWide: boolean;
}

export const home: Address = { view: 'access', on: {}, verdicts: [], text: '', isWide: false };

export function personAddress(person: string): Address {
  return { ...home, person };
}

export function answerAddress(person: string, capability: string, on: Target = {}): Address {
  return { ...home, person, capability, on };
}

export function thingAddress(thing: string): Address {
  return { ...home, thing };
}

export const tenantAddress: Address = { ...home, view: 'tenant' };
