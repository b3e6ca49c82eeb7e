import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One question in Cypher; the name is its file below cypher/, without the ending. */
export type Query = Readonly<{ name: string; text: string }>;

const loaded = new Map<string, Query>();

/** What `valid(x)` stands for: the node or edge belongs to the snapshot that is read. */
const validity = (name: string): string =>
  `coalesce(${name}.since, $series) <= $snapshot < coalesce(${name}.until, $snapshot + 1)`;

/** Reads `cypher/<noun>/<question>.cypher`, once per process. */
export function load(name: string): Query {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)) throw new Error(`"${name}" is not the name of a Cypher file.`);
  const file = fileURLToPath(new URL(`./cypher/${name}.cypher`, import.meta.url));
  const query: Query = Object.freeze({ name, text: expanded(readFileSync(file, 'utf8')) });
  loaded.set(name, query);
  return query;
}

/**
 * The same list from its end, or from a place backwards: every `ASC` of the text becomes `DESC`, and where the text
 * has a bound on one side only, it then is on the other side.
 */
export function loadBackwards(name: string, isFromEnd = true): Query {
  const key = `${name} backwards${isFromEnd ? '' : ' from'}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const reversed = load(name).text.replaceAll(/\bASC\b/g, 'DESC');
  const isBoundOnce = !isFromEnd && !reversed.includes('$isToEnd');
  const text = isBoundOnce ? reversed.replaceAll('> $after', '< $before') : reversed;
  const query: Query = Object.freeze({ name: key, text });
  loaded.set(key, query);
  return query;
}

/** The same question about nodes of one label, so that each is found by its index: `LABEL` stands for it in the text. */
export function loadForLabel(name: string, label: string): Query {
  const key = `${name} of ${label}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  if (!/^[A-Z][A-Za-z]+$/.test(label)) throw new Error(`"${label}" is not a label.`);
  const query: Query = Object.freeze({ name: key, text: load(name).text.replaceAll(/\bLABEL\b(?! stands)/g, label) });
  loaded.set(key, query);
  return query;
}

function expanded(text: string): string {
  return text.replaceAll(/\bvalid\((\w+)\)/g, (_, name: string) => validity(name));
}
