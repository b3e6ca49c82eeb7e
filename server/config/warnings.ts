import { variableNames } from './variables.ts';

const databaseDetails = ['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_PASSWORD_FILE', 'NEO4J_DATABASE'];

/** Settings that are allowed but probably not what was meant. */
export function environmentWarnings(present: Readonly<Record<string, string | undefined>>): readonly string[] {
  const unknown = Object.keys(present)
    .filter((name) => name.startsWith('WHYCAN_') && !variableNames.includes(name))
    .map((name) => `${name} is not a setting of whycan; did you mean ${nearest(name)}?`);
  const unused = databaseDetails
    .filter((name) => present[name] !== undefined && present['NEO4J_URI'] === undefined)
    .map((name) => `${name} has no effect because NEO4J_URI is not set.`);
  return Object.freeze([...unknown, ...unused]);
}

function nearest(name: string): string {
  const own = variableNames.filter((candidate) => candidate.startsWith('WHYCAN_'));
  return own.reduce((best, candidate) => (distance(name, candidate) < distance(name, best) ? candidate : best));
}

/** Edit distance: how many letters to add, drop or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [fromIndex, letter] of [...from].entries()) {
    const next = [fromIndex + 1];
    for (const [toIndex, other] of [...to].entries()) {
      const change = (row[toIndex] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[toIndex + 1] ?? 0) + 1, (next[toIndex] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
