import { kinds } from '../parts/kind/kind.ts';
import { grouped } from '../parts/lists/grouped.ts';
import { inSentence } from '../parts/text/case.ts';
import type { Picture } from './picture-fragment.ts';

/** What is in a picture, for those who do not see it: "1 user, 2 groups, 3 links. 1 of them missing." */
export function pictureSummary(picture: Picture): string {
  const parts = [...grouped(picture.nodes, (node) => node.kind)].map(([kind, nodes]) => {
    const { word, plural } = kinds[kind];
    return `${nodes.length} ${inSentence(nodes.length === 1 ? word : plural)}`;
  });
  const missing = picture.nodes.filter((node) => node.state === 'MISSING').length;
  const absent = missing === 0 ? '' : ` ${missing} of them missing.`;
  return `${parts.join(', ')}, ${picture.edges.length} links.${absent}`;
}
