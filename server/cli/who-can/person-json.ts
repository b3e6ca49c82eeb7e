import type { PersonKind } from '../../access/terms/facts.ts';
import type { AccessState } from '../../access/terms/proof.ts';
import type { Cell } from '../../exports/csv/csv-lines.ts';
import type { Holder } from '../../store/sets/who-can.ts';

/** Kinds of people as JSON and tables name them. */
export const kindNames: Readonly<Record<PersonKind, string>> = {
  User: 'USER',
  ServicePrincipal: 'SERVICE_PRINCIPAL',
  ForeignPrincipal: 'FOREIGN',
};

const states: Readonly<Record<AccessState, string>> = {
  now: 'NOW',
  'after-activation': 'AFTER_ACTIVATION',
  never: 'NEVER',
};

export function personJson(holder: Holder) {
  const { id, name, kind, isGuest, sentence, state, through, outcome } = holder;
  return {
    id,
    name,
    kind: kindNames[kind],
    ...(isGuest ? { guest: true } : {}),
    verdict: outcome.toUpperCase(),
    state: state === undefined ? null : states[state],
    sentence,
    through: through.map((node) => node.id),
  };
}

export function personRow(holder: Holder): readonly Cell[] {
  const { id, name, kind, sentence, state, through } = holder;
  return [id, name, kindNames[kind], state && states[state], through.map((node) => node.id).join('; '), sentence];
}
