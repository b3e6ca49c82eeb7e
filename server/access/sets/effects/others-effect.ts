import type { AccessModel } from '../../judge/model.ts';
import type { Person } from '../../terms/facts.ts';
import { bearingOf } from '../bearing.ts';
import type { Everybody } from '../everybody.ts';
import { type Profile, profileOf } from '../profile.ts';
import { whereaboutsIn } from '../whereabouts.ts';
import { type Difference, differenceOf } from './changed-bearers.ts';
import { type Effect, effectOn } from './effect-on.ts';
import type { Alike } from './touched.ts';

/** What changes may do something to, found without a look at anybody else. */
export interface Touched {
  readonly model: AccessModel;
  readonly difference: Difference;
  /** Profiles whose people may come to something else though they are in the same groups: places among everybody. */
  readonly profiles: Iterable<number>;
}

/** People who have to be looked at one by one under the changes. */
export interface SinglePeople {
  /** Those whom `concernedBy` names, as they are stored. */
  readonly concerned: ReadonlyMap<string, Person>;
  /** What `standInsFor` asked for: profile → somebody of it. */
  readonly standIns: ReadonlyMap<number, Person>;
}

export function touchedBy(before: Everybody, model: AccessModel): Touched {
  const difference = differenceOf(before.model, model);
  const { profilesIn } = whereaboutsIn(before);
  const profiles = difference.isForEverybody
    ? before.profiles.keys()
    : new Set([...difference.principals].flatMap(profilesIn));
  return { model, difference, profiles: [...profiles] };
}

/** Of each of these profiles whose sample is concerned, somebody who is not, as far as there is somebody. */
export function standInsFor(
  before: Everybody,
  { profiles }: Touched,
  concerned: ReadonlySet<string>,
): ReadonlyMap<number, string> {
  const { peopleOf } = whereaboutsIn(before);
  const found = new Map<number, string>();
  for (const profile of profiles) {
    if (!concerned.has(before.profiles[profile]?.person.id as string)) continue;
    const other = peopleOf(profile).find((place) => !concerned.has(before.ids[place] as string));
    if (other !== undefined) found.set(profile, before.ids[other] as string);
  }
  return found;
}

/** What changes do to everybody but one person. Costs the people whom they touch, however many others there are. */
export function effectOnOthers(
  before: Everybody,
  touched: Touched,
  single: SinglePeople,
  person: string,
): Generator<void, Effect> {
  const { model, difference } = touched;
  return effectOn(before.model, model, alikeIn(before, touched, single, person), difference);
}

function alikeIn(
  before: Everybody,
  { model, profiles }: Touched,
  { concerned, standIns }: SinglePeople,
  person: string,
): Alike[] {
  const bearing = bearingOf(model);
  const { placeOf } = whereaboutsIn(before);
  const left = new Map([...profiles].map((profile) => [profile, before.sizes[profile] as number]));
  const pairs = new Map<string, Alike>();
  for (const id of new Set([person, ...concerned.keys()])) {
    const was = before.profileOf[placeOf(id) ?? -1];
    const stored = concerned.get(id);
    if (was === undefined) continue;
    if (left.has(was)) left.set(was, (left.get(was) as number) - 1);
    if (id === person || stored === undefined) continue;
    const after = profileOf(model, bearing, stored);
    const key = `${was} ${after.key}`;
    const known = pairs.get(key);
    pairs.set(key, {
      before: before.profiles[was] as Profile,
      after: known?.after ?? after,
      size: (known?.size ?? 0) + 1,
    });
  }
  const others = [...left].flatMap(([place, size]): Alike[] => {
    if (size === 0) return [];
    const profile = before.profiles[place] as Profile;
    const standIn = standIns.get(place);
    return [{ before: profile, after: standIn ? profileOf(model, bearing, standIn) : profile, size }];
  });
  return [...pairs.values(), ...others];
}
