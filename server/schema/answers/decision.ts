import { completeWays } from '../../access/tell/complete-ways.ts';
import { essentialOf } from '../../access/tell/essential.ts';
import { fragilityOf } from '../../access/tell/fragility.ts';
import { type Picture, pictureOf } from '../../access/tell/picture.ts';
import { routesOf } from '../../access/tell/routes.ts';
import { sentenceOf } from '../../access/tell/sentence.ts';
import type { Decision } from '../../access/terms/proof.ts';
import type { Reading } from '../../store/reading.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { NoteType } from '../nodes/note.ts';
import { CompletenessType } from '../nodes/source-completeness.ts';
import { AccessStateEnum } from './access-state.ts';
import { PictureType } from './picture.ts';
import { ReasonType } from './reason.ts';
import { RoutesType } from './route.ts';
import { TruncationType } from './truncation.ts';
import { VerdictEnum } from './verdict.ts';

/** An answer with the snapshot it was computed from. */
export interface DecisionShape {
  readonly decision: Decision;
  readonly reading: Reading;
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
  description: 'An answer. Its sentence, routes and picture are renderings of one proof.',
  fields: (t) => ({
    verdict: t.field({
      type: VerdictEnum,
      description: 'What the answer comes to.',
      resolve: ({ decision }) => decision.verdict,
    }),
    sentence: t.string({
      description: 'The answer in one or two English sentences.',
      resolve: ({ decision }) => sentenceOf(decision),
    }),
    fragility: t.string({
      nullable: true,
      description: 'How the answer would change if single things were removed; null when there is nothing to say.',
      resolve: ({ decision }) => fragilityOf(decision) ?? null,
    }),
    person: t.field({
      type: NodeReferenceType,
      description: 'Whom the answer is about.',
      resolve: ({ decision }) => decision.person,
    }),
    capability: t.field({
      type: NodeReferenceType,
      description: 'What the answer is about.',
      resolve: ({ decision }) => decision.capability,
    }),
    target: t.string({
      description: 'What it is done on, in words; empty when the question named nothing.',
      resolve: ({ decision }) => decision.target,
    }),
    reasons: t.field({
      type: [ReasonType],
      description: 'Why it is denied or unknown, nearest miss first; empty otherwise.',
      resolve: ({ decision }) => [...decision.reasons],
    }),
    state: t.field({
      type: AccessStateEnum,
      nullable: true,
      description: 'Whether it can be done now, after activation, or not even then; null when that is not known.',
      resolve: ({ decision }) => decision.state ?? null,
    }),
    toActivate: t.field({
      type: [NodeReferenceType],
      description: 'When activation is needed: eligible roles and groups that are enough together; empty otherwise.',
      resolve: ({ decision }) => [...decision.toActivate],
    }),
    routes: t.field({
      type: RoutesType,
      description: 'Every way from the person to what the capability needs; exactly counted, some of them listed.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 25,
          description: `How many routes to list at most per requirement, up to ${mostRoutes}.`,
        }),
      },
      complexity: ({ first }) => ({ field: 5, multiplier: Math.min(Math.max(first, 1), mostRoutes) / 10 }),
      resolve: ({ decision }, { first }) => routesOf(decision, Math.min(Math.max(first, 0), mostRoutes)),
    }),
    completeWays: t.string({
      description:
        'In how many ways everything that is needed comes together, one route to each requirement at once; exact, as a decimal number that can pass 2^63. `0` where it does not. `routes.total` counts routes to single requirements.',
      resolve: ({ decision }) => completeWays(decision),
    }),
    graph: t.field({
      type: PictureType,
      description: 'The proof as nodes, edges and gates.',
      resolve: ({ decision }) => drawnOnce(decision),
    }),
    essential: t.field({
      type: [NodeReferenceType],
      description: 'Single points of removal: nodes whose removal alone flips the verdict.',
      resolve: ({ decision }) => [...essentialOf(decision)],
    }),
    notes: t.field({
      type: [NoteType],
      description: 'Contradictions between documents and other remarks that bear on this answer.',
      resolve: ({ decision }) => [...decision.notes],
    }),
    proof: t.field({
      type: 'JSON',
      description:
        'The whole proof: gates `{ kind: all | any | conditional, verdict, parts, notes }` and leaves `{ kind: leaf, requirement, title, goal, verdict, edges, misses }`.',
      resolve: ({ decision }) => decision.proof,
    }),
    snapshot: t.int({
      description: 'Number of the snapshot that the answer was computed from.',
      resolve: ({ reading }) => reading.number,
    }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the facts were true; null when the source does not say.',
      resolve: ({ reading }) => reading.model.facts.asOf ?? null,
    }),
    completeness: t.field({
      type: CompletenessType,
      description: 'Whether missing facts could change the answer.',
      resolve: ({ decision, reading }) => ({
        isComplete: decision.missingSources.length === 0,
        sources: reading.sources.filter((source) => decision.missingSources.includes(source.kind)),
      }),
    }),
    truncated: t.field({
      type: TruncationType,
      nullable: true,
      description: 'Says what was left out of the picture; null when everything is there.',
      resolve: ({ decision }) => drawnOnce(decision).truncated ?? null,
    }),
  }),
});
