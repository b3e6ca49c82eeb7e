import type { FactKind } from '../terms/vocabulary.ts';
import type { Doubt } from './doubt.ts';
import { certain, larger, type Span, smaller } from './grade.ts';
import { type Aim, type GradedLeaf, gradeOfChains } from './graded.ts';
import type { Chain, Lenience } from './grants/chain.ts';
import type { Subject } from './subject.ts';
import type { View } from './view.ts';

/** Looks for every way to an aim among what the person holds, and for what missing facts could change about it. */
export function seek(subject: Subject, aim: Aim, inTheBestCase: Lenience = {}): GradedLeaf {
  const chainsIn = (view: View, lenience: Lenience) => withoutLacking(view, aim.chainsIn(view, lenience));
  const strict = subject.lenience;
  const chains = chainsIn(subject.now, strict);
  const now = gradeOfChains(chains);
  // What is denied cannot get worse, and what is allowed cannot get better.
  const spanBy = (doubt: Doubt): Span => ({
    low: now === 0 ? 0 : smaller([now, ...doubt.worse.map((view) => gradeOfChains(chainsIn(view, strict)))]),
    high: now === 2 ? 2 : larger([now, gradeOfChains(chainsIn(doubt.best, { ...strict, ...inTheBestCase }))]),
  });
  const { span, missingFacts } = doubtful(subject, certain(now), spanBy);
  return { kind: 'leaf', span, aim, chains, missingFacts, isSight: false };
}

/** The span that missing facts leave, and which kinds of them could change the grade (S-12). */
export function doubtful(
  subject: Subject,
  known: Span,
  spanBy: (doubt: Doubt) => Span,
): { readonly span: Span; readonly missingFacts: readonly FactKind[] } {
  const spanOf = (missing: ReadonlySet<FactKind>): Span => {
    const doubt = subject.doubtAbout(missing);
    return doubt ? spanBy(doubt) : known;
  };
  const span = spanOf(subject.model.incompleteFacts);
  if (span.low === span.high) return { span, missingFacts: [] };
  const missing = [...subject.model.incompleteFacts];
  if (missing.length === 1) return { span, missingFacts: missing };
  const alone = missing.filter((kind) => {
    const { low, high } = spanOf(new Set([kind]));
    return low !== high;
  });
  return { span, missingFacts: alone.length > 0 ? alone : missing };
}

/** Chains through a node that the view looks past do not count, such as a role inside a role group. */
function withoutLacking({ lens }: View, chains: readonly Chain[]): readonly Chain[] {
  const { without } = lens;
  if (!without) return chains;
  return chains.filter(({ edges }) => !edges.some(({ to }) => to.kind === without.kind && to.id === without.id));
}
