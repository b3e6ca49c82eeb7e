import { placeLabels } from '../layout/labels.ts';
import { type Layout, layOut } from '../layout/layout.ts';
import type { Point } from '../layout/point.ts';
import { type PlacedBox, traceOf, type Way, wayOf } from '../layout/way.ts';
import type { Picture, PictureEdge } from '../picture-fragment.ts';
import { columnIndex, gatesColumn, isStackable, laneGap } from './columns.ts';
import { coveredEdges, edgeWord } from './edge-look.ts';
import { type Face, faces, type Measures } from './face.ts';

export const gateSize = 46;
/** Room for a gate's own label. */
const gateHeight = gateSize + 16;

/** Everything about a picture that does not change while it is looked at: what stands where, in which size. */
export interface Plan {
  readonly picture: Picture;
  readonly faces: ReadonlyMap<string, Face>;
  readonly layout: Layout;
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** The curves of the links; one from a box to itself has none. */
  readonly ways: ReadonlyMap<string, Way>;
  /** Links that another one between the same boxes says better. */
  readonly covered: ReadonlySet<string>;
  /** Where the words of some links stand. */
  readonly placeWords: (edges: readonly PictureEdge[]) => ReadonlyMap<string, Point>;
}

/** Most width of a text: narrower ones are tried until the picture fits the room at full size. */
const textWidths = [168, 138, 114, 98];
const parallelStep = 12;

interface Room {
  readonly width: number;
  readonly height: number;
}

export function planPicture(picture: Picture, measures: Measures, room: Room): Plan {
  let best: { faces: ReadonlyMap<string, Face>; layout: Layout } | undefined;
  for (const textWidth of textWidths) {
    const ownFaces = faces(picture.nodes, measures, textWidth);
    const layout = layOut(boxesOf(picture, ownFaces), picture.edges, { ...room, laneGap, isStackable });
    if (!best || zoomOf(layout, room) > zoomOf(best.layout, room)) best = { faces: ownFaces, layout };
    if (zoomOf(best.layout, room) >= 1) break;
  }
  const { faces: ownFaces, layout } = best ?? {
    faces: new Map(),
    layout: layOut([], [], { ...room, laneGap, isStackable }),
  };
  return withWays(picture, ownFaces, layout, measures);
}

/** How large the picture can be in the room; more than full size is nothing gained. */
function zoomOf(layout: Layout, room: Room): number {
  return Math.min(1, room.width / Math.max(1, layout.width), room.height / Math.max(1, layout.height));
}

function boxesOf(picture: Picture, ownFaces: ReadonlyMap<string, Face>) {
  return [
    ...picture.nodes.map(({ key, column }) => {
      const { width, height } = ownFaces.get(key) ?? { width: 0, height: 0 };
      return { key, column: columnIndex(column), width, height };
    }),
    ...picture.gates.map(({ key }) => ({ key, column: gatesColumn, width: gateSize, height: gateHeight })),
  ];
}

function withWays(picture: Picture, ownFaces: ReadonlyMap<string, Face>, layout: Layout, measures: Measures): Plan {
  const boxes = new Map<string, PlacedBox>();
  for (const { key, width, height } of boxesOf(picture, ownFaces))
    boxes.set(key, { centre: layout.boxes.get(key) ?? { x: 0, y: 0 }, width, height });
  for (const { key } of picture.gates) {
    const box = boxes.get(key);
    if (box) boxes.set(key, { ...box, height: gateSize });
  }
  const covered = coveredEdges(picture.edges);
  const ways = new Map<string, Way>();
  const seen = new Map<string, number>();
  for (const edge of picture.edges) {
    const [source, target, course] = [boxes.get(edge.source), boxes.get(edge.target), layout.links.get(edge.key)];
    if (!source || !target || !course) continue;
    const pair = JSON.stringify([edge.source, edge.target]);
    const nth = seen.get(pair) ?? 0;
    if (!covered.has(edge.key)) seen.set(pair, nth + 1);
    ways.set(edge.key, wayOf(source, target, course, nth * parallelStep));
  }
  const traces = new Map([...ways].map(([key, way]) => [key, traceOf(way)]));
  const lines = [...traces].filter(([key]) => !covered.has(key)).map(([, trace]) => trace);
  const known = new Map<string, ReadonlyMap<string, Point>>();
  const placeWords = (edges: readonly PictureEdge[]) => {
    const id = edges.map((edge) => edge.key).join('\n');
    const labels = edges.flatMap((edge) => {
      const trace = traces.get(edge.key);
      const word = edgeWord(edge);
      return trace && word !== '' ? [{ key: edge.key, width: measures.detail(word) + 4, trace }] : [];
    });
    const places = known.get(id) ?? placeLabels(labels, [...boxes.values()], lines);
    known.set(id, places);
    return places;
  };
  return { picture, faces: ownFaces, layout, boxes, ways, covered, placeWords };
}
