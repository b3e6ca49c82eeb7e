import type { FactKind, LegacySystem } from '../terms/vocabulary.ts';

/** The product whose individual RBAC model a kind of facts is about. */
export const legacySystemOf: Readonly<Partial<Record<FactKind, LegacySystem>>> = {
  legacyMde: 'mde',
  legacyMdo: 'mdo',
  legacyExo: 'exo',
  legacyMdi: 'mdi',
  legacyMda: 'mda',
  legacySent: 'sent',
};
