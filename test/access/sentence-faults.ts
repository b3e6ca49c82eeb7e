import { edgeSentence } from '../../server/access/tell/edge-sentence.ts';
import { fragilityOf } from '../../server/access/tell/fragility.ts';
import { leavesOf, missesOf } from '../../server/access/tell/routes/relevant.ts';
import { sentenceOf } from '../../server/access/tell/sentence.ts';
import type { NodeReference } from '../../server/access/terms/node.ts';
import type { Decision } from '../../server/access/terms/proof.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';

const { rulebook } = loadCatalogue();
const longest = 200;

/** Everything that an answer says in words. */
function textsOf(decision: Decision): string[] {
  const facts = leavesOf(decision.proof).flatMap(({ edges }) => edges);
  return [sentenceOf(decision), fragilityOf(decision) ?? '', ...whyNot(decision), ...facts.map(edgeSentence)];
}

function whyNot(decision: Decision): string[] {
  const misses = leavesOf(decision.proof).flatMap(missesOf);
  return [...new Set([...decision.reasons, ...misses].map(({ sentence }) => sentence))];
}

const roleNames = [...rulebook.entraRoles.values(), ...rulebook.legacyRoles.values()].map(({ name }) => name);
const catalogueNames = [
  ...roleNames,
  ...[...rulebook.permissions.values()].map(({ name, level }) => `${name} (${level})`),
  ...[...rulebook.legacyPermissions.values(), ...rulebook.workloads.values()].map(({ name }) => name),
];

function nodesIn(decision: Decision): NodeReference[] {
  const leaves = leavesOf(decision.proof);
  const misses = leaves.flatMap((leaf) => leaf.misses);
  const edges = [
    ...leaves.flatMap((leaf) => leaf.edges),
    ...misses.flatMap((miss) => [...miss.edges, ...miss.missing]),
  ];
  return [
    decision.person,
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...leaves.map(({ goal }) => goal),
    ...decision.reasons.flatMap(({ nodes }) => nodes),
  ];
}

/** The names in an answer: of what it speaks of, and of the tables of Microsoft. */
function namesIn(decision: Decision): string[] {
  const names = nodesIn(decision).map(({ name }) => name);
  const known = [...names, ...decision.target.split(', '), ...catalogueNames].filter((name) => name.length > 2);
  return [...new Set(known)].sort((left, right) => right.length - left.length);
}

/** A text in which every name is a sign that stands for it; a name is a word, not a part of one. */
function withSigns(
  text: string,
  names: readonly string[],
): { readonly text: string; readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map<string, string>();
  let rest = text;
  for (const name of names) {
    if (!rest.includes(name)) continue;
    const word = new RegExp(`(?<![\\p{L}\\d])${name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?![\\p{L}\\d])`, 'gu');
    const sign = String.fromCodePoint(0xe000 + kept.size);
    if (word.test(rest)) kept.set(sign, name);
    rest = rest.replaceAll(word, sign);
  }
  return { text: rest, kept };
}

function lengthOf(sentence: string, kept: ReadonlyMap<string, string>): number {
  return [...sentence].reduce((sum, sign) => sum + Math.min(20, kept.get(sign)?.length ?? 1), 0);
}

/** Of texts that have not been judged yet: what many answers say is judged once. */
function fresh(texts: readonly string[], judged: Set<string>): string[] {
  return [...new Set(texts)].filter((text) => !judged.has(text) && judged.add(text));
}

/** Sentences of an answer that nobody reads to their end. */
export function tooLong(decision: Decision, judged: Set<string>): string[] {
  const long = fresh(textsOf(decision), judged).filter((text) => text.length > longest);
  const names = long.length > 0 ? namesIn(decision) : [];
  return long.filter((whole) => {
    const { text, kept } = withSigns(whole, names);
    return text.split(/(?<=\.) (?=[^a-z])/u).some((sentence) => lengthOf(sentence, kept) > longest);
  });
}

/** What explains a name by itself: a person, group or role that one clause of a reason speaks of twice. */
export function circular(decision: Decision, judged: Set<string>): string[] {
  const texts = fresh(whyNot(decision), judged);
  if (texts.length === 0) return [];
  const isMeant = new Set(['User', 'Group', 'EntraRole', 'UnifiedRole', 'LegacyRole', 'DeviceGroup']);
  const own = nodesIn(decision).flatMap(({ kind, name }) => (isMeant.has(kind) ? [name] : []));
  const names = [...own, ...roleNames].sort((left, right) => right.length - left.length);
  return texts.filter((whole) => {
    const { text, kept } = withSigns(whole, [...new Set(names)]);
    return text.split(/[.,;:]/u).some((clause) => {
      const signs = [...clause].filter((sign) => kept.has(sign));
      return new Set(signs).size < signs.length;
    });
  });
}
