import type { Source } from './source.ts';

/** Two files contradict each other in something that decides verdicts: what was kept, and what was not. */
export interface Conflict {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly kept: string;
  readonly from: string;
  readonly other: string;
  readonly otherFrom: string;
}

export class Conflicts {
  readonly found: Conflict[] = [];

  add(about: Pick<Conflict, 'kind' | 'id' | 'field'>, kept: unknown, from: Source, other: unknown, otherFrom: Source) {
    const place = { from: from.path, other: shown(other), otherFrom: otherFrom.path };
    this.found.push({ ...about, kept: shown(kept), ...place });
  }
}

/** People in lists by their ids or names. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return String('id' in value ? value.id : 'name' in value ? value.name : JSON.stringify(value));
}
