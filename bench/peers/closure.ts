import type { Tuple } from './peer.ts';

/** Who can do an action by the relations alone, worked out to the end: what every engine should answer. */
export function closureOf(tuples: readonly Tuple[]): (action: string) => ReadonlySet<string> {
  const subjects = new Map<string, string[]>();
  for (const { object, relation, subject } of tuples) {
    const key = `${object}#${relation}`;
    const known = subjects.get(key);
    if (known) known.push(subject);
    else subjects.set(key, [subject]);
  }
  const of = (key: string): readonly string[] => subjects.get(key) ?? [];
  const everybodyIn = (start: string): Set<string> => {
    const [seen, people, open] = [new Set([start]), new Set<string>(), [start]];
    for (let key = open.pop(); key !== undefined; key = open.pop())
      for (const subject of of(key)) {
        if (subject.startsWith('user:')) people.add(subject.slice('user:'.length));
        else if (!seen.has(subject)) {
          seen.add(subject);
          open.push(subject);
        }
      }
    return people;
  };
  return (action) => {
    const holders = of(`${action}#permission`).map((permission) => everybodyIn(`${permission}#holder`));
    const viewers = of(`${action}#place`).map((place) => everybodyIn(`${place}#viewer`));
    return new Set([...(holders[0] ?? [])].filter((id) => viewers[0]?.has(id) === true));
  };
}
