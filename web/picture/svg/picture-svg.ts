import { markupText } from '../../parts/file/markup.ts';
import { fontFamily } from '../../theme/theme.ts';
import type { Picture } from '../picture-fragment.ts';
import { edgeWord } from '../plan/edge-look.ts';
import type { Measures } from '../plan/face.ts';
import { planPicture } from '../plan/plan.ts';
import { setScene } from '../plan/scene.ts';
import { colours } from './colours.ts';
import { arrowHeads, edgeSvg, wordSvg } from './edge-svg.ts';
import { element } from './element.ts';
import { gateSvg, nodeSvg } from './node-svg.ts';

const margin = 20;
/** A page is not scrolled sideways; what is higher goes on below. */
const room = { width: 1400, height: 900 };

interface Carried {
  readonly picture: Picture;
  readonly verdict: string;
  /** The picture in words. */
  readonly label: string;
  /** What the ids in the document begin with. */
  readonly own?: string;
}

/** The whole picture as a document of its own: nothing is folded, and every text stays text. */
export function pictureSvg({ picture, verdict, label, own = '' }: Carried, measures: Measures): string {
  const plan = planPicture(picture, measures, room);
  const scene = setScene(plan, undefined, undefined);
  const words = new Map(picture.edges.map((edge) => [edge.key, edgeWord(edge)]));
  const bounds = [...plan.ways.values()].flatMap(({ from, to, controls }) => [from, to, ...controls]);
  const left = Math.min(0, ...bounds.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...bounds.map(({ y }) => y)) - margin;
  const width = Math.ceil(Math.max(plan.layout.width, ...bounds.map(({ x }) => x)) + margin - left);
  const height = Math.ceil(Math.max(plan.layout.height, ...bounds.map(({ y }) => y)) + margin - top);
  const parts = [
    element('title', {}, markupText(label)),
    arrowHeads(own),
    element('rect', { x: left, y: top, width, height, fill: colours.surface }),
    ...scene.edges.map((edge) => edgeSvg(edge, plan.ways.get(edge.key), words.get(edge.key) ?? '', own)),
    ...picture.nodes.flatMap((node) => {
      const [face, box] = [plan.faces.get(node.key), plan.boxes.get(node.key)];
      return face && box ? [nodeSvg(node, { face, box, measures, verdict })] : [];
    }),
    ...picture.gates.flatMap((gate) => {
      const box = plan.boxes.get(gate.key);
      return box ? [gateSvg(gate, box)] : [];
    }),
    ...scene.words.map((word) => wordSvg(word, measures.detail(word.text))),
  ];
  const size = { width, height, viewBox: `${left} ${top} ${width} ${height}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': fontFamily },
    parts.join('\n'),
  );
}
