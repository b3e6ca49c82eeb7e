import { visible } from '../../../parts/text/visible.ts';
import type { Picture, PictureNode } from '../../../picture/picture-fragment.ts';
import { edgeWord, lookOf } from '../../../picture/plan/edge-look.ts';

/** The picture as a Mermaid flowchart, for wikis and issues that draw them. */
export function pictureAsMermaid({ nodes, edges, gates }: Picture): string {
  const ids = new Map([...nodes, ...gates].map(({ key }, index) => [key, `n${index}`]));
  const idOf = (key: string) => ids.get(key) ?? '';
  const drawn = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const lines = [
    ...nodes.map((node) => `  ${idOf(node.key)}${boxOf(node)}`),
    ...gates.map(({ key, operator }) => `  ${idOf(key)}{"${operator === 'DISPUTED' ? '?' : operator}"}`),
    ...drawn.map((edge) => {
      const word = edgeWord(edge);
      const arrow = lookOf(edge) === 'fact' || (lookOf(edge) === 'logic' && edge.state !== 'MISSING') ? '-->' : '-.->';
      return `  ${idOf(edge.source)} ${arrow}${word === '' ? '' : `|"${quoted(word)}"|`} ${idOf(edge.target)}`;
    }),
    '  classDef missing stroke-dasharray:5 4,stroke:#b10e1c',
    ...nodes.filter(({ state }) => state === 'MISSING').map(({ key }) => `  class ${idOf(key)} missing`),
  ];
  return `flowchart LR\n${lines.join('\n')}\n`;
}

function boxOf({ kind, name, detail }: PictureNode): string {
  const text = `"${quoted(name === '' ? '(no name)' : name)}${detail === '' ? '' : `<br>${quoted(detail)}`}"`;
  if (kind === 'USER' || kind === 'SERVICE_PRINCIPAL' || kind === 'FOREIGN_PRINCIPAL') return `([${text}])`;
  if (kind === 'ENTRA_ROLE') return `{{${text}}}`;
  return kind === 'GROUP' || kind === 'UNIFIED_ASSIGNMENT' ? `(${text})` : `[${text}]`;
}

/** Text between quotes; every sign that Mermaid, HTML or Markdown could read is written by its number. */
function quoted(text: string): string {
  return visible(text).replace(/[^\p{L}\p{M}\p{N} .,:()/‹›+-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
