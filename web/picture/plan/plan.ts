import { placeLabels } from '../layout/labels.ts';
import { layOut } from '../layout/layout.ts';
import { leastSize } from '../layout/least-size.ts';
import type { Layout } from '../layout/placed.ts';
import type { Point } from '../layout/point.ts';
import { type PlacedBox, traceOf, type Way, wayOf } from '../layout/way.ts';
import type { Picture, PictureEdge } from '../picture-fragment.ts';
import { columnIndex, gatesColumn, isStackable } from './columns.ts';
import { across, type Density } from './density.ts';
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
  /** It runs from the top down, else from left to right. */
  readonly isDown: boolean;
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** The curves of the links; one from a box to itself has none. */
  readonly ways: ReadonlyMap<string, Way>;
  /** Links that another one between the same boxes says better. */
  readonly covered: ReadonlySet<string>;
  /** Whether every link has its word; else only those that stand out. */
  readonly hasWords: boolean;
  /** Where the words of some links stand. */
  readonly placeWords: (edges: readonly PictureEdge[]) => ReadonlyMap<string, Point>;
}

const parallelStep = 12;

/** The part of a pane that a picture may fill. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly isDown?: boolean;
}

export function planPicture(picture: Picture, measures: Measures, room: Room, density: Density = across.roomy): Plan {
  const [first, ...others] = shapesOf(picture, measures, room, density);
  let best = laidOut(picture, first, room, density);
  for (const shape of others) {
    if (zoomOf(best.layout, room) >= 1) break;
    if (shape.mostZoom <= zoomOf(best.layout, room)) continue;
    const next = laidOut(picture, shape, room, density);
    if (zoomOf(next.layout, room) > zoomOf(best.layout, room)) best = next;
  }
  return withWays(picture, best, measures, { isDown: room.isDown ?? false, hasWords: density.hasWords });
}

/** No plan of this density is larger than this in the room; found without laying it out. */
export function mostZoomOf(picture: Picture, measures: Measures, room: Room, density: Density): number {
  return Math.max(...shapesOf(picture, measures, room, density).map((shape) => shape.mostZoom));
}

interface Shape {
  readonly faces: ReadonlyMap<string, Face>;
  readonly mostZoom: number;
}

/** The faces of a picture for each width of text. */
function shapesOf(picture: Picture, measures: Measures, room: Room, density: Density): readonly [Shape, ...Shape[]] {
  const shapeOf = (textWidth: number): Shape => {
    const ownFaces = faces(picture.nodes, measures, textWidth, density);
    const size = leastSize(boxesOf(picture, ownFaces), picture.edges, layoutRoom(room, density));
    return { faces: ownFaces, mostZoom: zoomOf(size, room) };
  };
  const [first, ...others] = density.textWidths;
  return [shapeOf(first), ...others.map(shapeOf)];
}

function laidOut(picture: Picture, shape: Shape, room: Room, density: Density) {
  const layout = layOut(boxesOf(picture, shape.faces), picture.edges, layoutRoom(room, density));
  return { faces: shape.faces, layout };
}

function layoutRoom(room: Room, { leastRowGap, laneGap }: Density) {
  return { isDown: false, ...room, leastRowGap, laneGap, isStackable };
}

/** How large the picture can be in the room; more than full size is nothing gained. */
export function zoomOf(layout: Pick<Layout, 'width' | 'height'>, room: Room): number {
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

function withWays(
  picture: Picture,
  { faces: ownFaces, layout }: Pick<Plan, 'faces' | 'layout'>,
  measures: Measures,
  { isDown, hasWords }: Pick<Plan, 'isDown' | 'hasWords'>,
): Plan {
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
    ways.set(edge.key, wayOf(source, target, course, { shift: nth * parallelStep, isDown }));
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
  return { picture, faces: ownFaces, layout, isDown, hasWords, boxes, ways, covered, placeWords };
}
