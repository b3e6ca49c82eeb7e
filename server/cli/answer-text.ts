import { completeWays } from '../access/tell/complete-ways.ts';
import { stepSentences } from '../access/tell/edge-sentence.ts';
import { fragilityOf } from '../access/tell/fragility.ts';
import { type LeafRoutes, routesOf } from '../access/tell/routes.ts';
import { sentenceOf } from '../access/tell/sentence.ts';
import type { FactCoverage } from '../access/terms/facts.ts';
import { allInWords } from '../access/terms/in-words.ts';
import type { Decision } from '../access/terms/proof.ts';
import { settledBy, wayInReason } from '../access/terms/settled-by.ts';
import { factKindNames, type Verdict } from '../access/terms/vocabulary.ts';
import { counted } from '../origins/counted.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';

/** An answer, and what it was computed from. */
export interface Answered {
  readonly decision: Decision;
  /** Where a question holds that names no device, in words. */
  readonly extent?: string | undefined;
  readonly view: Pick<SnapshotView, 'number' | 'coverage'> & {
    readonly model: { readonly facts: { readonly asOf?: string } };
  };
}

/** Of each requirement. */
const mostRoutes = 5;

/** An answer as lines of text, most important first; names in it are as they are written. */
export function answerText(answered: Answered): string[] {
  const { decision } = answered;
  const fragility = fragilityOf(decision);
  const { leaves } = routesOf(decision, mostRoutes);
  return [
    headOf(decision),
    ...extentText(answered),
    ...(fragility === undefined ? [] : [fragility]),
    ...waysText(decision, leaves),
    ...activationText(decision),
    ...leaves.flatMap((leaf) => ['', ...leafText(leaf)]),
    ...footText(answered),
  ];
}

/** The same answer with what is missing first. */
export function whyNotText(answered: Answered): string[] {
  const { decision } = answered;
  const { verdict, reasons, notes } = decision;
  const met = routesOf(decision, mostRoutes).leaves.filter((leaf) => leaf.routes.length > 0);
  const isDisputed = verdict === 'conditional' && notes.length > 0;
  return [
    headOf(decision),
    ...activationText(decision),
    '',
    ...(reasons.length > 0
      ? [
          'What is missing, nearest first:',
          ...reasons.map(({ reason, sentence }, index) => `  ${index + 1}. ${sentence} [reason: ${reason}]`),
        ]
      : [isDisputed ? "Nothing is missing; Microsoft's documents disagree, see the notes." : 'Nothing is missing.']),
    '',
    ...(met.length > 0
      ? ['What is in place:', ...met.flatMap((leaf, index) => [...(index > 0 ? [''] : []), ...leafText(leaf)])]
      : ['None of what it needs is in place.']),
    ...footText(answered),
  ];
}

function headOf(decision: Decision): string {
  return `${decision.verdict.toUpperCase()}  ${sentenceOf(decision)}`;
}

/** A yes about no device in particular is not about every device. */
function extentText({ decision, extent }: Answered): string[] {
  const isYes = decision.verdict === 'allow' || decision.verdict === 'conditional';
  return isYes && extent !== undefined ? [`${extent}.`] : [];
}

/** How often everything comes together; nothing where there is one requirement alone, whose routes say it. */
function waysText(decision: Decision, leaves: readonly LeafRoutes[]): string[] {
  const total = completeWays(decision);
  if (total === '0' || leaves.length < 2) return [];
  const ways = total === '1' ? 'is 1 complete way,' : `are ${total} complete ways, each`;
  return [`There ${ways} with one route to every requirement it needs.`];
}

/** What PIM offers that is enough, when only that is missing. */
function activationText({ toActivate }: Decision): string[] {
  if (toActivate.length === 0) return [];
  return [`Possible after activating ${allInWords(toActivate.map(({ name }) => name))} in PIM.`];
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/\.?$/, '.');
}

function coverageText({ kind, state, reason, groups }: FactCoverage): string {
  const which = groups === undefined ? '' : ` of ${counted(groups.length, 'group', 'groups')}`;
  const sentences = [
    ...(reason === undefined ? [] : [asSentence(reason)]),
    ...(wayInReason(reason) === undefined ? [settledBy[kind]] : []),
  ];
  return `  - ${factKindNames[kind]}${which} (${state}). ${sentences.join(' ')}`;
}

/** What stands under every answer: notes, missing facts, and what it was computed from. */
function footText({ decision: { notes, missingFacts }, view }: Answered): string[] {
  const { asOf } = view.model.facts;
  const sources = view.coverage.filter(({ kind }) => missingFacts.includes(kind));
  return [
    ...(notes.length === 0 ? [] : ['']),
    ...notes.flatMap(({ id, text, readings }) => [
      `Note ${id}: ${text}`,
      ...readings.map((view) => `  - ${view.text} [${view.source}]`),
    ]),
    '',
    ...(sources.length === 0 ? [] : ['Data that was not imported could change this:', ...sources.map(coverageText)]),
    asOf === undefined ? `Data of snapshot ${view.number}.` : `Data as of ${asOf} (snapshot ${view.number}).`,
  ];
}

const outcomes: Readonly<Record<Verdict, string>> = {
  allow: 'met',
  deny: 'not met',
  conditional: 'depends',
  unknown: 'not known',
};

/** One requirement with its routes, or with what comes nearest to one. */
export function leafText({ title, verdict, total, routes, misses }: LeafRoutes): string[] {
  if (routes.length === 0) {
    return [`${title}: ${outcomes[verdict]}`, ...misses.map((miss) => `  - ${miss.sentence}`)];
  }
  const more = total === String(routes.length) ? [] : [`  … ${routes.length} of ${total} routes shown.`];
  return [
    `${title}: ${total} ${total === '1' ? 'route' : 'routes'}`,
    ...routes.flatMap(({ steps }, index) =>
      stepSentences(steps).map((sentence, step) => `  ${step === 0 ? `${index + 1}.` : '  '} ${sentence}`),
    ),
    ...more,
  ];
}
