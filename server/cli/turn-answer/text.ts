import type { Effect } from '../../access/sets/effects/effect-on.ts';
import type { GainAndLoss } from '../../access/sets/effects/person-effects.ts';
import { sentenceOf } from '../../access/tell/sentence.ts';
import { allInWords } from '../../access/terms/in-words.ts';
import { counted } from '../../origins/counted.ts';
import type { TurnAnswer, TurningSet } from '../../store/sets/turn-answer.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';

/** Which way an answer is to be turned. */
export type Turned = 'repair' | 'remove';

const words = {
  repair: {
    isSo: 'Nothing has to be changed.',
    none: 'No change of memberships, roles, assignments, user access, activation or the account would allow it.',
    what: 'would allow it',
  },
  remove: {
    isSo: 'There is nothing to take away.',
    none: 'Taking away memberships, roles, assignments or user access would not end it.',
    what: 'would end it',
  },
} as const;

/** The sets as lines of text, best first. */
export async function turnText(answer: TurnAnswer, turned: Turned, view: SnapshotView): Promise<string[]> {
  const { decision, sets, disabling } = answer;
  const isSo = (decision.verdict === 'allow') === (turned === 'repair');
  const { asOf } = view.model.facts;
  const listed = await Promise.all(sets.map((set, place) => setText(set, place + 1, view)));
  return [
    `${decision.verdict.toUpperCase()}  ${sentenceOf(decision)}`,
    isSo ? words[turned].isSo : headOf(answer, turned),
    ...listed.flatMap((lines) => ['', ...lines]),
    ...(answer.isComplete ? [] : ['', incompleteText(answer)]),
    ...(disabling ? ['', ...disablingText(disabling)] : []),
    '',
    asOf === undefined ? `Data of snapshot ${view.number}.` : `Data as of ${asOf} (snapshot ${view.number}).`,
  ];
}

function headOf({ sets, total }: TurnAnswer, turned: Turned): string {
  const { none, what } = words[turned];
  if (total === 0) return none;
  if (total === 1) return `One set of changes ${what}:`;
  const shown =
    sets.length < total ? `; ${sets.length} ${sets.length === 1 ? 'is' : 'are'} shown (--most ${total} shows all)` : '';
  return `${counted(total, 'set', 'sets')} of changes ${what}, those with the fewest side effects first${shown}:`;
}

function incompleteText({ sets }: TurnAnswer): string {
  const isLarge = sets.every(({ changes }) => changes.length > 3);
  return isLarge && sets.length > 0
    ? 'No set of up to 3 changes is enough; there may be a smaller set than this one.'
    : 'Not every set of up to 3 changes was looked at; there may be others.';
}

async function setText(set: TurningSet, number: number, view: SnapshotView): Promise<string[]> {
  const [first = '', ...more] = set.sentences;
  const mark = `  ${number}. `;
  const indent = ' '.repeat(mark.length);
  const effects = [...ownText(set, view), othersText(await set.others(), view)];
  const verdict =
    set.verdict === 'allow' || set.verdict === 'deny' ? [] : [`The answer is then ${set.verdict.toUpperCase()}.`];
  return [`${mark}${first}`, ...[...more, ...verdict, ...effects].map((line) => `${indent}${line}`)];
}

function ownText(set: TurningSet, view: SnapshotView): string[] {
  const { gain, lose } = set.person();
  const told = changesText({ gain, lose }, view);
  return told === '' ? [] : [`Also for this person: ${told}.`];
}

function othersText({ people, gain, lose }: Effect, view: SnapshotView): string {
  if (people === 0) return 'Nobody else is affected.';
  const told = changesText({ gain, lose }, view);
  return `${counted(people, 'other person is', 'other people are')} affected${told === '' ? '' : `: ${told}`}.`;
}

function changesText({ gain, lose }: GainAndLoss, view: SnapshotView): string {
  const parts = [
    ...(gain.length > 0 ? [`gains ${titles(gain, view)}`] : []),
    ...(lose.length > 0 ? [`loses ${titles(lose, view)}`] : []),
  ];
  return parts.join('; ');
}

const mostNamed = 3;

function titles(ids: readonly string[], { model }: SnapshotView): string {
  const names = ids.map((id) => model.rulebook.capabilities.get(id)?.title ?? id);
  const more = names.length - mostNamed;
  return allInWords(more > 1 ? [...names.slice(0, mostNamed), `${more} more`] : names);
}

function disablingText(set: TurningSet): string[] {
  const { lose } = set.person();
  const more = lose.length === 0 ? '' : `, and ${counted(lose.length, 'other action', 'other actions')} with it`;
  return [`${set.sentences.join(' ').replace(/\.$/, '')}: that would end it too${more}.`];
}
