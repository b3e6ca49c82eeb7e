import type { NodeReference } from '../../access/terms/node.ts';
import type { Acceptance, Desk } from '../../store/warnings/desk.ts';
import { countOf } from './counts.ts';
import type { Shown } from './shown.ts';

/** What `whycan warnings --json` prints. */
export function deskJson(desk: Desk, { warnings, others, severityOf }: Shown) {
  return {
    counts: {
      total: desk.total,
      kept: desk.warnings.length,
      open: countOf(desk, 'open'),
      expired: countOf(desk, 'expired'),
      accepted: countOf(desk, 'accepted'),
    },
    warnings: warnings.map(({ key, id, state, sentence, source, nodes, acceptance }) => ({
      key,
      kind: id,
      severity: severityOf(id) ?? null,
      state,
      sentence,
      source,
      nodes: nodes.map(named),
      acceptance: acceptance === undefined ? null : saidOf(acceptance),
    })),
    otherAcceptances: others.map((acceptance) => ({
      key: acceptance.key,
      kind: acceptance.kind,
      sentence: acceptance.sentence,
      nodes: acceptance.nodes.map(named),
      isGone: acceptance.isGone ?? null,
      ...saidOf(acceptance),
    })),
  };
}

function saidOf({ reason, until, acceptedAt, isExpired }: Acceptance) {
  return { reason, until: until ?? null, acceptedAt, isExpired };
}

function named({ kind, id, name }: NodeReference) {
  return { kind, id, name };
}
