import type { Judgement } from '../../judge/judge.ts';
import { evidenceOf } from '../../tell/evidence.ts';
import { chainsOf } from '../../tell/misses/miss.ts';
import { Budget } from './budget.ts';
import { type Case, judgedUnder } from './case.ts';
import type { ChangeSet } from './rank.ts';
import { mostChanges, type Turning } from './repairs-of.ts';
import { takeAll } from './take.ts';
import { type Atom, candidatesOf, sizeOf } from './taking/atom.ts';
import { atomsOfEdge, everyAtom } from './taking/atoms.ts';
import { witnessOf } from './taking/witness.ts';

const mostJudgements = 2_000;

type Atoms = readonly Atom[];

interface Looked {
  readonly atoms: Atoms;
  readonly judgement: Judgement;
}

/**
 * The smallest sets of removals after which a person can no longer do what they can do now; none where they cannot. As
 * long as a complete way is left, one of its facts has to go: only these are tried.
 */
export function removalsOf(asked: Case): Turning {
  const first = judgedUnder(asked, asked.model);
  const { verdict } = first;
  if (verdict !== 'allow') return { verdict, found: [], isComplete: true };
  const budget = new Budget(mostJudgements);
  const found = smallestEnds(asked, first, budget);
  const ends = found.length > 0 ? found : someEnd(asked, first);
  return {
    verdict,
    found: ends.map((atoms) => candidatesOf(asked.model, atoms).map((candidate) => ({ members: [candidate] }))),
    isComplete: !budget.isSpent && (found.length > 0 || ends.length === 0),
  };
}

function smallestEnds(asked: Case, first: Judgement, budget: Budget): Atoms[] {
  const looked = new Set<string>();
  const ends: Atoms[] = [];
  const waiting = Array.from({ length: mostChanges + 1 }, (): Looked[] => []);
  waiting[0]?.push({ atoms: [], judgement: first });
  // Several entries of one list go in one change, so that a set may grow and have no more changes than before.
  for (let size = 0; size <= mostChanges; size += 1) {
    const nodes = waiting[size] ?? [];
    for (let node = nodes.pop(); node !== undefined && !budget.isSpent; node = nodes.pop()) {
      for (const atom of atomsIn(node.judgement)) {
        const atoms = withAtom(node.atoms, atom);
        const grown = atoms === undefined ? mostChanges + 1 : sizeOf(atoms);
        if (atoms === undefined || grown > mostChanges || isKnown(looked, atoms) || contains(atoms, ends)) continue;
        budget.spend();
        const judgement = judgedUnder(asked, modelWithout(asked, atoms));
        if (judgement.verdict !== 'allow') ends.push(atoms);
        else if (grown === size) nodes.push({ atoms, judgement });
        else waiting[grown]?.push({ atoms, judgement });
      }
    }
  }
  return ends.filter(
    (atoms) =>
      !contains(
        atoms,
        ends.filter((other) => other !== atoms),
      ),
  );
}

/** What may have to go next: something of one complete way, or anything where ways do not tell it all. */
function atomsIn(judgement: Judgement): Atoms {
  const { now } = judgement.subject;
  const witness = witnessOf(judgement);
  if (witness) return distinct(witness.flatMap((edge) => atomsOfEdge(now, edge)));
  return everyAtomOf(judgement);
}

function everyAtomOf({ subject: { now }, graded }: Judgement): Atoms {
  const onWays = evidenceOf(now, chainsOf(graded)).flatMap((edge) => atomsOfEdge(now, edge));
  return distinct([...onWays, ...everyAtom(now)]);
}

function distinct(atoms: Atoms): Atoms {
  return [...new Map(atoms.map((atom) => [atom.kin, atom])).values()];
}

function withAtom(atoms: Atoms, added: Atom): Atoms | undefined {
  return atoms.some(({ kin }) => kin === added.kin) ? undefined : [...atoms, added];
}

function isKnown(looked: Set<string>, atoms: Atoms): boolean {
  const key = JSON.stringify(atoms.map(({ kin }) => kin).sort());
  const is = looked.has(key);
  looked.add(key);
  return is;
}

function contains(atoms: Atoms, sets: readonly Atoms[]): boolean {
  const kins = new Set(atoms.map(({ kin }) => kin));
  return sets.some((set) => set.every(({ kin }) => kins.has(kin)));
}

function modelWithout({ model, person }: Case, atoms: Atoms) {
  const changes = candidatesOf(model, atoms).map(({ change }) => change);
  return takeAll(model, person, changes)?.model ?? model;
}

/** Everything goes that can; whatever may stay after all stays. */
function someEnd(asked: Case, first: Judgement): Atoms[] {
  const isEnd = (some: Atoms) => judgedUnder(asked, modelWithout(asked, some)).verdict !== 'allow';
  let gone = everyAtomOf(first);
  if (!isEnd(gone)) return [];
  for (const atom of gone) {
    const rest = gone.filter((one) => one !== atom);
    if (isEnd(rest)) gone = rest;
  }
  return [gone];
}

/** Disabling the account ends everything: worth saying, and never the first thing to do. */
export function disablingOf(asked: Case): ChangeSet | undefined {
  if (asked.person.kind === 'ForeignPrincipal') return undefined;
  const change = { kind: 'setAccount', user: asked.person.id, enabled: false } as const;
  const taken = takeAll(asked.model, asked.person, [change]);
  return (
    taken && { ...taken, verdict: judgedUnder(asked, taken.model).verdict, isPersonal: true, forOthers: asked.model }
  );
}
