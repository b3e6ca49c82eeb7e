import { type Span, verdictOf } from '../judge/grade.ts';
import type { AccessModel } from '../judge/model.ts';
import { ungroupedId } from '../terms/facts.ts';
import type { Verdict } from '../terms/vocabulary.ts';
import type { ComparedQuestion } from './comparison.ts';
import { type Look, type NamedLook, rightOf, sightOf, wholeOf } from './looks.ts';

/** What is looked at of everybody, from which the verdicts on all compared questions follow, and where it stands. */
export interface Factors {
  /** Nothing to look at where a device group is not in the tenant: nobody sees it. */
  readonly looks: readonly (NamedLook | undefined)[];
  /** By question, in their order. */
  readonly ofQuestion: readonly FactorsOfQuestion[];
}

export interface FactorsOfQuestion {
  /** The whole question, or what it demands beside sight of the device group. */
  readonly first: number;
  /** Sight of the device group, where it is demanded. */
  readonly sight?: number;
  readonly isWhole: boolean;
}

export function factorsOf(model: AccessModel, questions: readonly ComparedQuestion[]): Factors {
  const looks: (NamedLook | undefined)[] = [];
  const places = new Map<string, number>();
  const placeOf = (key: string, look: () => Look | undefined): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const found = look();
    return add(key, found && { key, look: found });
  };
  const add = (key: string, look: NamedLook | undefined): number => {
    const place = places.get(key) ?? looks.push(look) - 1;
    places.set(key, place);
    return place;
  };
  const of = (asked: ComparedQuestion): FactorsOfQuestion => {
    const { capability, deviceGroup, on = {} } = asked;
    const { id, products } = capability;
    if (deviceGroup === undefined) {
      const whole = wholeOfAsked(asked);
      return { first: add(whole.key, whole), isWhole: true };
    }
    const first = placeOf(`right ${id} ${JSON.stringify(on)}`, () => rightOf(id, on));
    const block = products.get('MDE');
    if (!block?.needsDeviceGroup) return { first, isWhole: false };
    const isLive = block.usesLiveResponse;
    const isThere = deviceGroup === ungroupedId || model.deviceGroupsById.has(deviceGroup);
    const look = () => (isThere ? sightOf(deviceGroup, isLive) : undefined);
    return { first, sight: placeOf(`sight ${isLive} ${deviceGroup}`, look), isWhole: false };
  };
  return { ofQuestion: questions.map(of), looks };
}

export function wholeOfAsked({ capability: { id }, deviceGroup, on, device }: ComparedQuestion): NamedLook {
  const target = { ...on, ...(deviceGroup === undefined ? {} : { deviceGroup }) };
  return { key: `whole ${id} ${JSON.stringify(target)}`, look: wholeOf({ capability: id, on: target }, device) };
}

/** A span as one number. */
export function codeOf({ low, high }: Span): number {
  return low * 3 + high;
}

export const [denied, notSettled] = [0, 2];

/** Both are needed. */
export function bothOf(left: number, right: number): number {
  return Math.min(Math.floor(left / 3), Math.floor(right / 3)) * 3 + Math.min(left % 3, right % 3);
}

export function verdictOfCode(code: number): Verdict {
  return verdictOf({ low: Math.floor(code / 3), high: code % 3 } as Span);
}
