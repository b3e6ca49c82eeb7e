import type { PersonKind } from '../../access/terms/facts.ts';
import type { Cell } from '../../exports/csv/csv-lines.ts';
import type { Holder } from '../../store/sets/who-can.ts';

const kinds: Readonly<Record<PersonKind, string>> = {
  User: 'USER',
  ServicePrincipal: 'SERVICE_PRINCIPAL',
  ForeignPrincipal: 'FOREIGN',
};

const states: Readonly<Record<Holder['outcome'], string | null>> = {
  allow: 'NOW',
  eligible: 'AFTER_ACTIVATION',
  conditional: 'NOW',
  unknown: null,
  deny: 'NEVER',
};

export function personJson(holder: Holder) {
  const { id, name, kind, isGuest, sentence, through, outcome } = holder;
  return {
    id,
    name,
    kind: kinds[kind],
    ...(isGuest ? { guest: true } : {}),
    verdict: outcome.toUpperCase(),
    state: states[outcome],
    sentence,
    through: through.map((node) => node.id),
  };
}

export function personRow(holder: Holder): readonly Cell[] {
  const { id, name, kind, sentence, through, outcome } = holder;
  return [id, name, kinds[kind], states[outcome] ?? undefined, through.map((node) => node.id).join('; '), sentence];
}
