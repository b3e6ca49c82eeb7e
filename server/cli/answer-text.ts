/** The parts of a decision that text is made of, with the names of the GraphQL types. */
export interface AnswerObject {
  readonly verdict: string;
  readonly sentence: string;
  readonly fragility: string | null;
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
  readonly routes: readonly { readonly steps: readonly { readonly sentence: string }[] }[];
  readonly misses: readonly { readonly reason: string; readonly sentence: string }[];
}

/** What `answerText` needs of a decision. */
export const answerSelection = `{
  verdict sentence fragility snapshot asOf
  routes(first: 5) { leaves { title verdict total shown routes { steps { sentence } } misses { reason sentence } } }
  notes { id text readings { text source } }
  completeness { sources { kind state } }
}`;

/** An answer as lines of text, most important first. */
export function answerText(answer: AnswerObject): string[] {
  const sources = answer.completeness.sources.map(({ kind, state }) => `${kind} (${state})`);
  return [
    `${answer.verdict}  ${answer.sentence}`,
    ...(answer.fragility === null ? [] : [answer.fragility]),
    ...answer.routes.leaves.flatMap((leaf) => ['', ...leafText(leaf)]),
    ...(answer.notes.length === 0 ? [] : ['']),
    ...answer.notes.flatMap(({ id, text, readings }) => [
      `Note ${id}: ${text}`,
      ...readings.map((reading) => `  - ${reading.text} [${reading.source}]`),
    ]),
    '',
    ...(sources.length === 0 ? [] : [`Missing facts could change this: ${sources.join(', ')}.`]),
    `From snapshot ${answer.snapshot}${answer.asOf === null ? '' : `, facts of ${answer.asOf}`}.`,
  ];
}

/** One requirement with its routes, or with what comes nearest to one. */
export function leafText({ title, verdict, total, shown, routes, misses }: LeafObject): string[] {
  if (routes.length === 0) {
    return [`${title}: ${verdict.toLowerCase()}`, ...misses.map((miss) => `  - ${miss.sentence}`)];
  }
  const more = total === String(shown) ? [] : [`  … ${shown} of ${total} routes are shown.`];
  return [
    `${title}: ${total} ${total === '1' ? 'route' : 'routes'}`,
    ...routes.flatMap(({ steps }, index) =>
      steps.map(({ sentence }, step) => `  ${step === 0 ? `${index + 1}.` : '  '} ${sentence}`),
    ),
    ...more,
  ];
}
