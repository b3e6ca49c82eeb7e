import type { LegacySystem, SourceKind } from '../terms/vocabulary.ts';

/** The legacy system that a source of facts is about. */
export const legacySystemOf: Readonly<Partial<Record<SourceKind, LegacySystem>>> = {
  legacyMde: 'mde',
  legacyMdo: 'mdo',
  legacyExo: 'exo',
  legacyMdi: 'mdi',
  legacyMda: 'mda',
};
