import { verdictOf } from '../../judge/grade.ts';
import { everyDeviceGroup } from '../../judge/grants/sight-grants.ts';
import { judgementsOf } from '../../judge/judge.ts';
import { asItIs } from '../../judge/lens.ts';
import { Subject } from '../../judge/subject.ts';
import type { Question } from '../../terms/question.ts';
import type { Verdict } from '../../terms/vocabulary.ts';
import type { Everybody } from '../everybody.ts';
import { wholeOf } from '../looks.ts';
import type { Profile } from '../profile.ts';
import { parted, spansUnder } from '../spans.ts';
import { askable, onDeviceGroup, onEndpoint, onSomething } from './askable.ts';
import { type Difference, differenceOf } from './changed-bearers.ts';
import type { GainAndLoss } from './person-effects.ts';
import { type Alike, mayTouch } from './touched.ts';

/** What changes do to everybody but one person. */
export interface OthersEffect extends GainAndLoss {
  /** How many people are affected: some verdict of theirs is another one, somewhere or on a device group. */
  readonly people: number;
}

/** `before` and `after` are the same people in the same order, under two models of one tenant. */
export function effectOnOthers(before: Everybody, after: Everybody, person: string): OthersEffect {
  const difference = differenceOf(before.model, after.model);
  const alike = alikeIn(before, after, person).filter((some) => mayDiffer(some, difference));
  if (alike.length === 0) return { people: 0, gain: [], lose: [] };
  const verdictsBefore = verdictsUnder(
    before,
    alike.map((some) => some.before),
  );
  const verdictsAfter = verdictsUnder(
    after,
    alike.map((some) => some.after),
  );
  const deviceGroups = deviceGroupsTouched(before, after, difference, person);
  const isTouched = mayTouch(before.model, after.model, alike, difference);
  const affected = new Set<number>();
  const [gain, lose] = [new Set<string>(), new Set<string>()];
  for (const question of questionsOn(before, deviceGroups)) {
    if (!isTouched(question)) continue;
    const [was, is] = [verdictsBefore(question), verdictsAfter(question)];
    for (let place = 0; place < alike.length; place += 1) {
      const [old, now] = [was(place), is(place)];
      if (old === now) continue;
      affected.add(place);
      if (now === 'allow') gain.add(question.capability);
      if (old === 'allow') lose.add(question.capability);
    }
  }
  const people = [...affected].reduce((sum, place) => sum + (alike[place]?.size ?? 0), 0);
  const inOrder = (ids: ReadonlySet<string>) =>
    askable(before.model.rulebook)
      .map(({ id }) => id)
      .filter((id) => ids.has(id));
  return { people, gain: inOrder(gain), lose: inOrder(lose) };
}

function alikeIn(before: Everybody, after: Everybody, person: string): Alike[] {
  const width = after.profiles.length;
  const sizes = new Map<number, number>();
  for (let place = 0; place < before.ids.length; place += 1) {
    if (before.ids[place] === person) continue;
    const pair = (before.profileOf[place] as number) * width + (after.profileOf[place] as number);
    sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
  }
  return [...sizes].map(([pair, size]) => ({
    before: before.profiles[Math.floor(pair / width)] as Profile,
    after: after.profiles[pair % width] as Profile,
    size,
  }));
}

function mayDiffer({ before, after }: Alike, { isForEverybody, principals }: Difference): boolean {
  if (!after.isEnabled && !before.isEnabled) return false;
  if (isForEverybody || before.key !== after.key) return true;
  return principals.has(after.person.id) || after.now.some(({ group }) => group !== undefined && principals.has(group));
}

/** Few people are asked one by one, many at once. */
function verdictsUnder({ model }: Everybody, profiles: readonly Profile[]) {
  if (profiles.length <= mostAlone) {
    const judges = profiles.map(({ person }) => judgementsOf(new Subject(model, person)));
    return (question: Question) => (place: number) => judges[place]?.(question).verdict ?? 'deny';
  }
  const spansOf = spansUnder(parted(model, asItIs, profiles, (profile) => profile.now));
  return (question: Question): ((place: number) => Verdict) => {
    const spanOf = spansOf(wholeOf(question));
    return (place) => verdictOf(spanOf(place));
  };
}

const mostAlone = 60;

/** Everything that can be asked, and of what concerns devices also each device group of which somebody may see more or less. */
function questionsOn({ model }: Everybody, deviceGroups: readonly string[]): Question[] {
  const rows = askable(model.rulebook);
  return rows.flatMap((row) => [
    onSomething(row),
    ...some(onEndpoint(row)),
    ...deviceGroups.flatMap((deviceGroup) => some(onDeviceGroup(row, deviceGroup))),
  ]);
}

function some(question: Question | undefined): Question[] {
  return question === undefined ? [] : [question];
}

/** Lists that name other principals; all device groups where people may have come to roles that see all of them. */
function deviceGroupsTouched(
  before: Everybody,
  after: Everybody,
  { isForEverybody, roleHolders }: Difference,
  person: string,
): readonly string[] {
  const all = [...new Set([...everyDeviceGroup(before.model), ...everyDeviceGroup(after.model)])];
  const areGroupsOther = before.model.groups !== after.model.groups;
  const joined = new Set([...before.model.personChanges.keys(), ...after.model.personChanges.keys()]);
  const areOthersElsewhere = [...joined].some(
    (id) => id !== person && before.model.personChanges.get(id) !== after.model.personChanges.get(id),
  );
  const haveOthersRoles = [...roleHolders].some((id) => id !== person);
  if (isForEverybody || areGroupsOther || areOthersElsewhere || haveOthersRoles) return all;
  return all.filter((id) => listOf(before, id) !== listOf(after, id));
}

function listOf({ model: { facts, deviceGroupsById } }: Everybody, id: string): string {
  return JSON.stringify(deviceGroupsById.get(id)?.access ?? facts.ungroupedAccess);
}
