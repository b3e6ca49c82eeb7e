import { type FactKind, factKinds, type LegacySystem } from '../terms/vocabulary.ts';

/** The product whose individual RBAC model a kind of facts is about. */
export const legacySystemOf: Readonly<Partial<Record<FactKind, LegacySystem>>> = {
  legacyMde: 'mde',
  legacyMdo: 'mdo',
  legacyExo: 'exo',
  legacyMdi: 'mdi',
  legacyMda: 'mda',
  legacySent: 'sent',
};

/** The kind of facts that states roles of a model; none for a word that is no model. */
export function dataOfSystem(system: string): readonly FactKind[] {
  return factKinds.filter((kind) => legacySystemOf[kind] === system);
}
