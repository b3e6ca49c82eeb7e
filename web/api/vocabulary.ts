import type { graphql } from './graphql.ts';

/** The closed lists of schema.graphql. */
export type NodeKind = ReturnType<typeof graphql.scalar<'NodeKind'>>;
export type EdgeKind = ReturnType<typeof graphql.scalar<'EdgeKind'>>;
export type ReasonClass = ReturnType<typeof graphql.scalar<'ReasonClass'>>;
export type Regime = ReturnType<typeof graphql.scalar<'Regime'>>;
export type PictureColumn = ReturnType<typeof graphql.scalar<'PictureColumn'>>;
export type PictureState = ReturnType<typeof graphql.scalar<'PictureState'>>;

export const verdictCodes = ['ALLOW', 'DENY', 'CONDITIONAL', 'UNKNOWN'] as const;
export type VerdictCode = (typeof verdictCodes)[number];

export const workloadCodes = ['MDE', 'MDVM', 'MDO', 'EXO', 'MDI', 'MDA', 'MDC', 'XSPM', 'SENT', 'IOT'] as const;
export type WorkloadCode = (typeof workloadCodes)[number];

export const outcomeCodes = ['ALLOW', 'ELIGIBLE', 'CONDITIONAL', 'UNKNOWN', 'DENY'] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

export const populationKindCodes = ['USER', 'GUEST', 'APPLICATION'] as const;
export type PopulationKindCode = (typeof populationKindCodes)[number];
