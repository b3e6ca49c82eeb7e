import { createHash } from 'node:crypto';
import type { NodeReference } from '../../access/terms/node.ts';
import { called } from '../../findings/wording.ts';
import type { StoredWarning } from '../../graph/stored-warning.ts';

const digits = 20;

/**
 * What tells a warning from all others of its tenant, in any snapshot: its kind, its nodes and what it says of them. Another
 * name of a node or another order of names makes no difference; another person or another number does.
 */
export function warningKey({ id, sentence, nodes }: StoredWarning): string {
  const sorted = [...nodes].sort((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
  const said = sorted.reduce((text, node) => text.replaceAll(called(node.name), () => placeOf(node)), sentence);
  const words = said.split(/[\s,]+/).sort();
  const content = JSON.stringify([id, sorted.map(placeOf), words]);
  return `${id}.${createHash('sha256').update(content).digest('hex').slice(0, digits)}`;
}

function placeOf({ kind, id }: NodeReference): string {
  return `${kind}:${id}`;
}
