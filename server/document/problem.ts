import { limits } from './limits.ts';

/** Where in a document something stands: keys and zero-based positions, from the root. */
export type Path = readonly (string | number)[];

/** Something wrong with a document, before it is known on which line it stands. */
export interface Issue {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
  /** Points at the key of the last step of the path instead of at its value. */
  readonly atKey?: boolean;
  /** An earlier place that the message refers to; its line is added as "first at line …". */
  readonly first?: Path;
}

/** Something wrong with a document, ready to be shown. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** Names are quoted whole: what is longer is none. */
const longestQuote = limits.nameCharacters;
/** Control, formatting and bidirectional characters, which could reorder or erase what a terminal shows. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Text of a document as a message shows it: quoted as it is written, without characters that could mislead. */
export function quote(text: string, longest: number = longestQuote): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const length = text.length > longest ? ` (${text.length} characters)` : '';
  return `"${shown.replaceAll('"', '\\"').replace(unsafe, escapeCharacter)}"${length}`;
}

/** `users[3].id`, `groups["Tier 2"].members[0]`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[\p{L}\p{N}_-]{1,80}$/u.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${quote(step)}]`;
  }
  return text;
}

/** One line: `contoso.tenant.yaml:12:5 users[3].id: duplicate "ana", first at line 9`. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`;
  const path = problem.path === '' ? '' : ` ${problem.path}:`;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return `${place}${problem.path === '' ? ':' : path} ${problem.message}${hint}`;
}
