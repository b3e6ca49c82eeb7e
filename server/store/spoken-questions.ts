import type { NodeReference } from '../access/terms/node.ts';
import type { NodeKind } from '../access/terms/vocabulary.ts';
import { type Spoken, spokenIn } from '../questions/spoken/spoken-question.ts';
import type { SearchHit } from './search.ts';
import type { SnapshotView } from './snapshot-view.ts';
import { personKinds } from './suggest-person.ts';

/** A question as a text asks it: who can, or can somebody, do something on something. */
export interface SpokenQuestion {
  readonly sentence: string;
  readonly capability: NodeReference;
  readonly person: NodeReference | undefined;
  /** A device or a device group. */
  readonly target: NodeReference | undefined;
}

const targetKinds: readonly NodeKind[] = ['Device', 'DeviceGroup'];

/** The questions that a text asks, if every word of it is understood. Two searches for each name that it may hold. */
export async function spokenQuestions(view: SnapshotView, text: string): Promise<readonly SpokenQuestion[]> {
  const named = remembering(async (name: string, kinds: readonly NodeKind[]) => {
    const { hits } = await view.search(name, kinds, 1);
    return hits[0];
  });
  const asked = await Promise.all(spokenIn(text, view.catalogue.rulebook).map((spoken) => questionIn(spoken, named)));
  return asked.filter((question) => question !== undefined);
}

type Named = (name: string, kinds: readonly NodeKind[]) => Promise<SearchHit | undefined>;

async function questionIn({ capability, before, after }: Spoken, named: Named): Promise<SpokenQuestion | undefined> {
  const takesDevice = capability.takes.includes('device');
  const person = before === '' ? undefined : await named(before, personKinds);
  if (before !== '' && person === undefined) return undefined;
  const target = after !== '' && takesDevice ? await named(after, targetKinds) : undefined;
  const last =
    after !== '' && target === undefined && person === undefined ? await named(after, personKinds) : undefined;
  if (after !== '' && target === undefined && last === undefined) return undefined;
  const who = person ?? last;
  const where = target ? ` (${target.name})` : '';
  return {
    sentence: `${who ? `Can ${who.name}` : 'Who can'} ${capability.phrase}${where}?`,
    capability: { kind: 'Capability', id: capability.id, name: capability.title },
    person: who && { kind: who.kind, id: who.id, name: who.name },
    target: target && { kind: target.kind, id: target.id, name: target.name },
  };
}

function remembering(ask: Named): Named {
  const known = new Map<string, Promise<SearchHit | undefined>>();
  return (name, kinds) => {
    const key = JSON.stringify([name, kinds]);
    const answer = known.get(key) ?? ask(name, kinds);
    known.set(key, answer);
    return answer;
  };
}
