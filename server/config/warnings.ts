import { closest, distance } from 'fastest-levenshtein';
import { variableNames } from './variables.ts';

const prefix = 'WHYCAN_';
const own = variableNames.filter((name) => name.startsWith(prefix));
const databaseDetails = ['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_PASSWORD_FILE', 'NEO4J_DATABASE'];

/** Settings that are allowed but probably not what was meant. */
export function environmentWarnings(present: Readonly<Record<string, string | undefined>>): readonly string[] {
  const unknown = Object.keys(present)
    .filter((name) => name.startsWith(prefix) && !variableNames.includes(name))
    .map((name) => {
      const meant = meantBy(name);
      return `${name} is not a setting of whycan${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
    });
  const unused = databaseDetails
    .filter((name) => present[name] !== undefined && present['NEO4J_URI'] === undefined)
    .map((name) => `${name} has no effect because NEO4J_URI is not set.`);
  return Object.freeze([...unknown, ...unused]);
}

/** The prefix is the same in all of them and says nothing, so what follows it must be nearly right. */
function meantBy(name: string): string | undefined {
  const bare = name.slice(prefix.length);
  if (variableNames.includes(bare)) return bare;
  const near = closest(name, own);
  return distance(name, near) <= Math.max(1, Math.floor(bare.length / 4)) ? near : undefined;
}
