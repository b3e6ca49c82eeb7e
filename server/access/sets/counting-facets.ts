import type { Graded } from '../judge/graded.ts';
import { Subject } from '../judge/subject.ts';
import type { View } from '../judge/view.ts';
import { viewThrough } from './bearer.ts';
import { effectOf, takingOf } from './effect.ts';
import type { Facet } from './facets.ts';
import type { Look } from './looks.ts';
import type { Parted } from './spans.ts';

/**
 * What each profile has that counts for what is looked at, as a text: whoever has the same text has the same routes. A
 * facet counts if it gives something, or has a part in what takes away.
 */
export function countingFacets(parts: Parted, look: Look): (profile: number) => string {
  const { model, lens, facets, contents } = parts;
  const { baseOf, from, facetsOf } = facets;
  const bare = new Map<string, string>();
  const counts = new Map<number, boolean>();
  return (profile) => {
    let text = String(baseOf[profile]);
    for (let at = from[profile] as number; at < (from[profile + 1] as number); at += 1) {
      const facet = facetsOf[at] as number;
      if (doesCount(contents.of[facet] as number)) text += ` ${facet}`;
    }
    return text;
  };

  function doesCount(content: number): boolean {
    const known = counts.get(content);
    if (known !== undefined) return known;
    const { sample, bearer } = contents.samples[content] as Facet;
    const without = bare.get(sample.base) ?? textOf(viewThrough(model, sample.person, undefined, lens));
    bare.set(sample.base, without);
    const does = bearer !== undefined && textOf(viewThrough(model, sample.person, bearer, lens)) !== without;
    counts.set(content, does);
    return does;
  }

  function textOf(view: View): string {
    const graded = look(new Subject(model, view.person, lens, view));
    return [takingOf(view).text, effectOf(graded), ...chainsIn(graded)].join(' ');
  }
}

/** How many ways lead to each part. */
function chainsIn(graded: Graded): number[] {
  return graded.kind === 'leaf' ? [graded.chains.length] : graded.parts.flatMap(chainsIn);
}
