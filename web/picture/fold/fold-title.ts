import { kinds } from '../../parts/kind/kind.ts';
import { inSentence } from '../../parts/text/case.ts';
import type { PictureNode } from '../picture-fragment.ts';

export type Manner = 'nested' | 'alike';

/** "3 nested groups"; "14 groups, in none" */
export function foldTitle(nodes: readonly PictureNode[], manner: Manner): string {
  const [first] = nodes;
  if (!first) return '';
  const things = `${nodes.length} ${manner === 'nested' ? 'nested ' : ''}${inSentence(kinds[first.kind].plural)}`;
  return first.state === 'PRESENT' ? things : `${things}, ${absenceOf(first)}`;
}

/** "EMEA Server Team and 13 more": names that differ, else what tells their owners apart. A list beside the picture names them all. */
export function foldDetail(nodes: readonly PictureNode[]): string {
  const names = [...new Set(nodes.map((node) => node.name))];
  const details = [...new Set(nodes.map((node) => node.detail))];
  return names.length === 1 && details.length > 1 ? `${names[0]} ${firstOf(details)}` : firstOf(names);
}

function firstOf(texts: readonly string[]): string {
  return texts.length <= 2 ? texts.join(', ') : `${texts[0]} and ${texts.length - 1} more`;
}

/** How it is said that a person has none of them. */
function absenceOf({ kind, state }: PictureNode): string {
  if (kind === 'GROUP') return 'in none';
  if (kind === 'DEVICE_GROUP') return 'none accessible';
  return state === 'MISSING' ? 'all missing' : 'none reached';
}
