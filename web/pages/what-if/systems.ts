import type { graphql } from '../../api/graphql.ts';
import { systemNames } from '../../parts/text/product-name.ts';

export type ImportableSystem = ReturnType<typeof graphql.scalar<'ImportableSystem'>>;

const importable: readonly ImportableSystem[] = ['MDE', 'MDO', 'EXO', 'MDI', 'MDA'];

/** Products whose roles the portal imports into Unified RBAC. */
export const systemChoices = importable.map((system) => ({ value: system, label: systemNames[system] }));
