import { completeWays } from '../../access/tell/complete-ways.ts';
import { essentialOf } from '../../access/tell/essential.ts';
import { fragilityOf } from '../../access/tell/fragility.ts';
import { type Picture, pictureOf } from '../../access/tell/picture.ts';
import { routesOf } from '../../access/tell/routes.ts';
import { sentenceOf } from '../../access/tell/sentence.ts';
import type { Decision } from '../../access/terms/proof.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { NoteType } from '../nodes/note.ts';
import { CompletenessType } from '../nodes/source-completeness.ts';
import { refuseMore } from '../page-size.ts';
import { AccessStateEnum } from './access-state.ts';
import { EvidenceRef, evidenceIn } from './evidence.ts';
import { ExtentType, extentShape } from './extent.ts';
import { PictureType } from './picture.ts';
import { ReasonType } from './reason.ts';
import { RoutesType } from './route.ts';
import { TruncationType } from './truncation.ts';
import { VerdictEnum } from './verdict.ts';

/** An answer with the snapshot it was computed from. */
export interface DecisionShape {
  readonly decision: Decision;
  readonly view: SnapshotView;
  /** The changes of the question as documents write them; absent if it assumes none. */
  readonly assuming?: readonly unknown[];
}

const mostRoutes = 200;

const pictures = new WeakMap<Decision, Picture>();

/** Drawn once, however many fields of an answer ask for it. */
function drawnOnce(decision: Decision): Picture {
  const picture = pictures.get(decision) ?? pictureOf(decision);
  pictures.set(decision, picture);
  return picture;
}

export const DecisionRef = builder.objectRef<DecisionShape>('Decision');

DecisionRef.implement({
  description: 'An answer. Its sentence, routes and picture are rendered from one proof.',
  fields: (t) => ({
    verdict: t.field({
      type: VerdictEnum,
      description: 'The verdict of the answer.',
      resolve: ({ decision }) => decision.verdict,
    }),
    sentence: t.string({
      description: 'The answer in one or two English sentences.',
      resolve: ({ decision }, _, { turn }) => turn(() => sentenceOf(decision)),
    }),
    fragility: t.string({
      nullable: true,
      description: 'Whether removing one group, role or assignment would end the access; null if this does not apply.',
      resolve: ({ decision }, _, { turn }) => turn(() => fragilityOf(decision) ?? null),
    }),
    person: t.field({
      type: NodeReferenceType,
      description: 'The person the answer is about.',
      resolve: ({ decision }) => decision.person,
    }),
    capability: t.field({
      type: NodeReferenceType,
      description: 'The capability or permission the answer is about.',
      resolve: ({ decision }) => decision.capability,
    }),
    target: t.string({
      description: 'The target in words; empty if the question named none.',
      resolve: ({ decision }) => decision.target,
    }),
    assumed: t.stringList({
      description:
        'The changes that the question assumes as instructions, a sentence for each; empty if it assumes none.',
      resolve: async ({ view, assuming }) => (assuming ? [...(await view.changesInWords(assuming))] : []),
    }),
    extent: t.field({
      type: ExtentType,
      nullable: true,
      complexity: 20,
      description:
        'The device groups in which the answer is yes, and how many devices are in them; null if the question is not about devices or names some.',
      resolve: async ({ decision, view }, _, { turn }) => extentShape(await turn(() => decision.extent), view),
    }),
    reasons: t.field({
      type: [ReasonType],
      description: 'Why the answer is deny or unknown, nearest miss first; empty otherwise.',
      resolve: ({ decision }, _, { turn }) => turn(() => [...decision.reasons]),
    }),
    state: t.field({
      type: AccessStateEnum,
      nullable: true,
      description: 'Whether it can be done now, after activation in PIM, or never; null if unknown.',
      resolve: ({ decision }, _, { turn }) => turn(() => decision.state ?? null),
    }),
    toActivate: t.field({
      type: [NodeReferenceType],
      description:
        'If it takes activation in PIM: the eligible roles and groups that are enough together. Otherwise empty.',
      resolve: ({ decision }, _, { turn }) => turn(() => [...decision.toActivate]),
    }),
    routes: t.field({
      type: RoutesType,
      description:
        'The routes from the person to each requirement of the capability. All of them are counted, the shortest are listed.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 25,
          description: `Maximum number of routes to list per requirement, up to ${mostRoutes}; more is an error with the code PAGE_TOO_LARGE.`,
        }),
      },
      complexity: ({ first }) => ({ field: 5, multiplier: Math.min(Math.max(first, 1), mostRoutes) / 10 }),
      resolve: ({ decision }, { first }, { turn }) => {
        refuseMore(first, mostRoutes);
        return turn(() => routesOf(decision, Math.max(first, 0)));
      },
    }),
    completeWays: t.string({
      description:
        'Number of complete ways: combinations of one route to each requirement that is needed at once. Exact, as a decimal number that can exceed 2^63; `0` if a requirement is not met. `routes.total` counts the routes to single requirements instead.',
      resolve: ({ decision }, _, { turn }) => turn(() => completeWays(decision)),
    }),
    graph: t.field({
      type: PictureType,
      description: 'The proof as nodes, edges and gates.',
      resolve: ({ decision }, _, { turn }) => turn(() => drawnOnce(decision)),
    }),
    essential: t.field({
      type: [NodeReferenceType],
      description: 'Single points of failure: nodes whose removal alone would change the verdict.',
      resolve: ({ decision }, _, { turn }) => turn(() => [...essentialOf(decision)]),
    }),
    notes: t.field({
      type: [NoteType],
      description: 'Contradictions between Microsoft documents, and other notes that matter for this answer.',
      resolve: ({ decision }, _, { turn }) => turn(() => [...decision.notes]),
    }),
    evidence: t.field({
      type: EvidenceRef,
      description: 'The files and documents that the answer rests on.',
      resolve: ({ decision, view }, _, { turn }) => turn(() => evidenceIn(view, decision, drawnOnce(decision))),
    }),
    proof: t.field({
      type: 'JSON',
      description:
        'The whole proof: gates `{ kind: all | any | conditional, verdict, parts, notes }` and leaves `{ kind: leaf, requirement, title, goal, verdict, edges, misses }`.',
      resolve: ({ decision }, _, { turn }) => turn(() => decision.proof),
    }),
    snapshot: t.int({
      description: 'Number of the snapshot (import) that the answer was computed from.',
      resolve: ({ view }) => view.number,
    }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Date of the data; null if the tenant document does not state it.',
      resolve: ({ view }) => view.model.facts.asOf ?? null,
    }),
    completeness: t.field({
      type: CompletenessType,
      description: 'Whether data that was not imported could change the answer.',
      resolve: ({ decision, view }) => ({
        isComplete: decision.missingFacts.length === 0,
        sources: view.coverage.filter(({ kind }) => decision.missingFacts.includes(kind)),
      }),
    }),
    truncated: t.field({
      type: TruncationType,
      nullable: true,
      description: 'What was left out of the picture; null if the picture is complete.',
      resolve: ({ decision }, _, { turn }) => turn(() => drawnOnce(decision).truncated ?? null),
    }),
  }),
});
