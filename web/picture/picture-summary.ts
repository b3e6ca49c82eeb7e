import type { Decision } from '../pages/answer/answer-document.ts';
import { completeWays } from '../pages/answer/ways.ts';
import { kinds } from '../parts/kind/kind.ts';
import { grouped } from '../parts/lists/grouped.ts';

/** The picture in one sentence, for those who do not see it. */
export function pictureSummary(decision: Decision): string {
  const { graph } = decision;
  const parts = [...grouped(graph.nodes, (node) => node.kind)].map(([kind, nodes]) => {
    const { word, plural } = kinds[kind];
    return `${nodes.length} ${(nodes.length === 1 ? word : plural).toLowerCase()}`;
  });
  const missing = graph.nodes.filter((node) => node.state === 'MISSING').length;
  const absent = missing === 0 ? '' : ` ${missing} of them missing.`;
  const what = decision.completeWays === '0' ? 'what is there and what is missing' : completeWays(decision);
  return `Picture of ${what}: ${parts.join(', ')}, ${graph.edges.length} links.${absent} The list of routes says the same in words.`;
}
