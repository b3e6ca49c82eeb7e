import type { Budget } from './budget.ts';
import { type Alternatives, type Candidate, type Found, someChoice } from './candidate.ts';
import { type Case, isSame, isWithin, type Standing } from './case.ts';
import { type CandidateClass, type Context, standingWith } from './classes.ts';

/** A set of changes as the search sees it: a context, and classes by place. */
interface Node {
  readonly context: number;
  readonly classes: readonly number[];
  readonly standing: Standing;
}

interface Searched {
  readonly found: readonly Found[];
  /** Every set of so many changes was looked at. */
  readonly isComplete: boolean;
}

/**
 * All smallest sets, of one change, then of two and so on, up to so many. A set grows only by what adds something to it:
 * what adds nothing to a part adds nothing to the whole.
 */
export function search(
  asked: Case,
  contexts: readonly Context[],
  classes: readonly CandidateClass[],
  most: number,
  budget: Budget,
): Searched {
  const found: Node[] = [];
  const known = new Map<string, Standing>();
  let grown: readonly Node[] = [];
  for (let size = 0; size <= most; size += 1) {
    const starts = contexts.flatMap(({ turned, standing }, context) =>
      turned.length === size ? [{ context, classes: [], standing }] : [],
    );
    const nodes = [...starts.filter(isNew), ...grown.flatMap(growths)];
    const smallest = nodes.filter(({ standing }) => standing.isAllowed);
    grown = nodes.filter(({ standing }) => !standing.isAllowed);
    found.push(...smallest);
    if (budget.isSpent) break;
  }
  return { found: found.map(foundOf), isComplete: !budget.isSpent };

  function growths({ context, classes: before }: Node): Node[] {
    const last = before.at(-1) ?? -1;
    return classes.flatMap((_, place) => {
      if (place <= last || budget.isSpent) return [];
      const node = { context, classes: [...before, place] };
      if (!isNew(node) || !everyPartAdds(node)) return [];
      const standing = standingOf(context, node.classes);
      const adds = node.classes.every((one) => {
        const rest = standingOf(
          context,
          node.classes.filter((other) => other !== one),
        );
        return rest !== undefined && standing !== undefined && !isSame(rest, standing);
      });
      return standing !== undefined && (adds || mayOffer(node)) ? [{ ...node, standing }] : [];
    });
  }

  /** No smaller set that was found is a part of it. */
  function isNew({
    context,
    classes: own,
  }: {
    readonly context: number;
    readonly classes: readonly number[];
  }): boolean {
    const { turned } = contexts[context] as Context;
    return !found.some(
      (one) =>
        (contexts[one.context] as Context).turned.every((candidate) => turned.includes(candidate)) &&
        one.classes.every((place) => own.includes(place)),
    );
  }

  /** Of two classes of which one gives no more than the other, one is enough. */
  function everyPartAdds({ context, classes: own }: Pick<Node, 'context' | 'classes'>): boolean {
    const added = own.at(-1) as number;
    const standings = (place: number) => (classes[place] as CandidateClass).standings[context];
    const now = standings(added);
    if (now === undefined || mayOffer({ classes: own })) return true;
    return own.slice(0, -1).every((place) => {
      const other = standings(place);
      return other === undefined || !(isWithin(now, other) || isWithin(other, now));
    });
  }

  function mayOffer({ classes: own }: Pick<Node, 'classes'>): boolean {
    return own.some((place) =>
      (classes[place] as CandidateClass).members.some(({ change }) => change.kind.startsWith('activateEligible')),
    );
  }

  function standingOf(context: number, own: readonly number[]): Standing | undefined {
    const [only, ...others] = own;
    if (only === undefined) return (contexts[context] as Context).standing;
    const single = (classes[only] as CandidateClass).standings[context];
    if (others.length === 0 && single !== undefined) return single;
    const key = `${context} ${own.join()}`;
    const before = known.get(key);
    if (before) return before;
    const choice = someChoice(own.map((place) => classes[place] as CandidateClass));
    if (choice === undefined) return undefined;
    const standing = standingWith(asked, contexts[context] as Context, choice, budget);
    known.set(key, standing);
    return standing;
  }

  function foundOf({ context, classes: own }: Node): Found {
    const turned = (contexts[context] as Context).turned.map((candidate): Alternatives => ({ members: [candidate] }));
    return [...turned, ...own.map((place) => classes[place] as CandidateClass)];
  }
}

/** Of everything together whatever can be left out is left out: small, and maybe not the smallest. */
export function shrink(
  asked: Case,
  contexts: readonly Context[],
  classes: readonly CandidateClass[],
  budget: Budget,
): Found | undefined {
  let best: readonly Candidate[] | undefined;
  for (const context of contexts) {
    const isEnough = (some: readonly Candidate[]) => standingWith(asked, context, some, budget).isAllowed;
    const lists = new Set<string>();
    let needed = classes.flatMap(({ members }) => {
      const candidate = members.find(({ list }) => list === undefined || !lists.has(list));
      if (candidate?.list !== undefined) lists.add(candidate.list);
      return candidate ?? [];
    });
    if (!isEnough(needed)) continue;
    for (const candidate of needed) {
      const rest = needed.filter((one) => one !== candidate);
      if (isEnough(rest)) needed = rest;
    }
    const all = [...context.turned, ...needed];
    if (best === undefined || all.length < best.length) best = all;
  }
  return best?.map((candidate) => ({ members: [candidate] }));
}
