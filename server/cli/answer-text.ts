import { stepSentences } from '../access/tell/edge-sentence.ts';
import { sourceNames } from '../access/terms/vocabulary.ts';

/** The parts of a decision that text is made of, with the names of the GraphQL types. */
export interface AnswerObject {
  readonly verdict: string;
  readonly sentence: string;
  readonly fragility: string | null;
  readonly completeWays: string;
  readonly toActivate: readonly { readonly name: string }[];
  readonly routes: { readonly leaves: readonly LeafObject[] };
  readonly notes: readonly {
    readonly id: string;
    readonly text: string;
    readonly readings: readonly ReadingObject[];
  }[];
  readonly snapshot: number;
  readonly asOf: string | null;
  readonly completeness: { readonly sources: readonly { readonly kind: string; readonly state: string }[] };
}

interface ReadingObject {
  readonly text: string;
  readonly source: string;
}

interface LeafObject {
  readonly title: string;
  readonly verdict: string;
  readonly total: string;
  readonly shown: number;
  readonly routes: readonly { readonly steps: Parameters<typeof stepSentences>[0] }[];
  readonly misses: readonly { readonly reason: string; readonly sentence: string }[];
}

/** What text needs of a decision. */
export const answerFields = `
  verdict sentence fragility completeWays toActivate { name } snapshot asOf
  routes(first: 5) { leaves { title verdict total shown routes { steps { sentence kind from { name } to { name } } } misses { reason sentence } } }
  notes { id text readings { text source } }
  completeness { sources { kind state } }
`;
export const answerSelection = `{ ${answerFields} }`;

/** An answer as lines of text, most important first. */
export function answerText(answer: AnswerObject): string[] {
  return [
    `${answer.verdict}  ${answer.sentence}`,
    ...(answer.fragility === null ? [] : [answer.fragility]),
    ...waysText(answer),
    ...activationText(answer),
    ...answer.routes.leaves.flatMap((leaf) => ['', ...leafText(leaf)]),
    ...footText(answer),
  ];
}

/** How often everything comes together; nothing where there is one requirement alone, whose routes say it. */
export function waysText({ completeWays, routes }: AnswerObject): string[] {
  if (completeWays === '0' || routes.leaves.length < 2) return [];
  const ways = completeWays === '1' ? 'is 1 complete way,' : `are ${completeWays} complete ways, each`;
  return [`There ${ways} with one route to every requirement it needs.`];
}

/** What PIM offers that is enough, when only that is missing. */
export function activationText({ toActivate }: AnswerObject): string[] {
  if (toActivate.length === 0) return [];
  return [`Possible after activating ${toActivate.map(({ name }) => name).join(' and ')} in PIM.`];
}

/** What stands under every answer: notes, missing facts, and what it was computed from. */
export function footText({ notes, completeness, snapshot, asOf }: AnswerObject): string[] {
  const names: Readonly<Record<string, string>> = sourceNames;
  const sources = completeness.sources.map(({ kind, state }) => `${names[kind] ?? kind} (${state})`);
  return [
    ...(notes.length === 0 ? [] : ['']),
    ...notes.flatMap(({ id, text, readings }) => [
      `Note ${id}: ${text}`,
      ...readings.map((reading) => `  - ${reading.text} [${reading.source}]`),
    ]),
    '',
    ...(sources.length === 0 ? [] : [`Data that was not imported could change this: ${sources.join(', ')}.`]),
    asOf === null ? `Data of snapshot ${snapshot}.` : `Data as of ${asOf} (snapshot ${snapshot}).`,
  ];
}

const outcomes: Readonly<Record<string, string>> = {
  ALLOW: 'met',
  DENY: 'not met',
  CONDITIONAL: 'depends',
  UNKNOWN: 'not known',
};

/** One requirement with its routes, or with what comes nearest to one. */
export function leafText({ title, verdict, total, shown, routes, misses }: LeafObject): string[] {
  if (routes.length === 0) {
    return [`${title}: ${outcomes[verdict] ?? verdict}`, ...misses.map((miss) => `  - ${miss.sentence}`)];
  }
  const more = total === String(shown) ? [] : [`  … ${shown} of ${total} routes shown.`];
  return [
    `${title}: ${total} ${total === '1' ? 'route' : 'routes'}`,
    ...routes.flatMap(({ steps }, index) =>
      stepSentences(steps).map((sentence, step) => `  ${step === 0 ? `${index + 1}.` : '  '} ${sentence}`),
    ),
    ...more,
  ];
}
