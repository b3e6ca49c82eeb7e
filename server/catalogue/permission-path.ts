import type { Normalise } from './normalise.ts';

export type Level = 'read' | 'manage';
/** Levels that a text names: `all` stands for those that exist. */
export type WrittenLevels = readonly Level[] | 'all';

/** How documents write levels behind a name. */
const levelWords: ReadonlyMap<string, WrittenLevels> = new Map<string, WrittenLevels>([
  ['read', ['read']],
  ['readonly', ['read']],
  ['manage', ['manage']],
  ['readandmanage', ['read', 'manage']],
  ['readmanage', ['read', 'manage']],
  ['all', 'all'],
  ['allpermissions', 'all'],
]);

/** What the text behind a permission's id or name means as a level. */
export function levelsNamed(text: string, normalise: Normalise): WrittenLevels | undefined {
  return levelWords.get(normalise(text));
}

export interface PermissionPath {
  /** What the last part can be as a name, `/` inside a name first; what stands before it is only a heading. */
  readonly names: readonly string[];
  readonly levels?: WrittenLevels;
}

/** Takes a documented path apart: `Security operations \ Security data \ Response (manage)`, or with `/`, `>`, `›` (S-90). */
export function readPath(text: string, normalise: Normalise): PermissionPath {
  const last = text.split(/[\\>›]/);
  const behind = last.length > 1 ? levelsNamed(last.at(-1) ?? '', normalise) : undefined;
  const segment = (behind === undefined ? last.at(-1) : last.at(-2)) ?? '';
  const pieces = segment.split('/');
  const closing = pieces.length > 1 && behind === undefined ? levelsNamed(pieces.at(-1) ?? '', normalise) : undefined;
  const named = closing === undefined ? pieces : pieces.slice(0, -1);
  const inBrackets = splitBrackets(named.join('/'), normalise);
  const levels = behind ?? closing ?? inBrackets.levels;
  const parts = (behind ?? closing ?? false) === false ? inBrackets.name.split('/') : named;
  const names = parts.map((_, index) => parts.slice(index).join('/').trim());
  return { names, ...(levels === undefined ? {} : { levels }) };
}

function splitBrackets(part: string, normalise: Normalise): { readonly name: string; readonly levels?: WrittenLevels } {
  const [, name, written] = /^(.*)\(([^()]*)\)\s*$/.exec(part) ?? [];
  const levels = written === undefined ? undefined : levelsNamed(written, normalise);
  return name === undefined || levels === undefined ? { name: part } : { name, levels };
}
