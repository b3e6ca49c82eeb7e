import type { Everybody } from '../everybody.ts';
import type { Profile } from '../profile.ts';
import { type Effect, effectOn } from './effect-on.ts';
import type { Alike } from './touched.ts';

/** What changes do to everybody but one person: `before` and `after` are the same people under two models of one tenant. */
export function effectOnOthers(before: Everybody, after: Everybody, person: string): Generator<void, Effect> {
  return effectOn(before.model, after.model, alikeIn(before, after, person));
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
