import type { FactKind, LegacySystem } from '../terms/vocabulary.ts';

/** The legacy system that a source of facts is about. */
export const legacySystemOf: Readonly<Partial<Record<FactKind, LegacySystem>>> = {
  legacyMde: 'mde',
  legacyMdo: 'mdo',
  legacyExo: 'exo',
  legacyMdi: 'mdi',
  legacyMda: 'mda',
};
