import { kinds } from '../../parts/kind/kind.ts';
import type { Highlight } from '../highlight.ts';
import type { Bend } from '../layout/bend.ts';
import type { Course } from '../layout/course.ts';
import type { Point } from '../layout/point.ts';
import { bendOfWay } from '../layout/way.ts';
import type { PictureEdge } from '../picture-fragment.ts';
import { type EdgeLook, edgeWord, lookOf } from './edge-look.ts';
import type { Plan } from './plan.ts';

/** `plain` when nothing stands out, else every element is `strong` or `weak`. */
export type Emphasis = 'plain' | 'strong' | 'weak';

export interface SceneNode {
  readonly key: string;
  readonly look: string;
  readonly shape: string;
  readonly state: string;
  readonly emphasis: Emphasis;
  readonly isSelected: boolean;
  /** It stands for several nodes. */
  readonly isFold: boolean;
  /** The picture is around it. */
  readonly isCentre: boolean;
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** What stands in a gate; the texts of other boxes are their faces. */
  readonly label: string;
}

export interface SceneEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly look: EdgeLook;
  readonly state: string;
  readonly emphasis: Emphasis;
  /** Another link between the same boxes is drawn instead, until this one is chosen. */
  readonly isCovered: boolean;
  /** How the link leaves and arrives; undefined leaves both to Cytoscape. */
  readonly course: Course['kind'] | undefined;
  readonly bend: Bend | undefined;
}

/** The word beside a link. */
export interface SceneWord {
  readonly text: string;
  readonly look: EdgeLook;
  readonly emphasis: Emphasis;
  readonly centre: Point;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly words: readonly SceneWord[];
  readonly isDown: boolean;
}

interface Marked {
  /** Boxes that stand for several nodes. */
  readonly folds: ReadonlySet<string>;
  /** The node that the picture is around. */
  readonly centre: string | undefined;
}

/** With more links than this, only those that stand out have their words. */
const mostWords = 60;

/** What is drawn: the plan, coloured by what is highlighted and selected; boxes that stand for several, and the node in the middle, look like it. */
export function setScene(
  plan: Plan,
  highlight: Highlight | undefined,
  selected: string | undefined,
  { folds, centre }: Marked = { folds: new Set(), centre: undefined },
): Scene {
  const { picture, boxes, ways, covered } = plan;
  const emphasisOf = (key: string, strong: ReadonlySet<string>, lit: ReadonlySet<string>): Emphasis =>
    strong.has(key) ? 'strong' : lit.has(key) ? 'plain' : 'weak';
  const ofNode = (key: string) => (highlight ? emphasisOf(key, highlight.nodes, highlight.alsoNodes) : 'plain');
  const ofEdge = (key: string) => (highlight ? emphasisOf(key, highlight.edges, highlight.alsoEdges) : 'plain');
  const placed = (key: string) => boxes.get(key) ?? { centre: { x: 0, y: 0 }, width: 0, height: 0 };
  const nodes = picture.nodes.map(
    ({ key, kind, state }): SceneNode => ({
      key,
      look: kind,
      shape: kinds[kind].shape,
      state,
      emphasis: ofNode(key),
      isSelected: key === selected,
      isFold: folds.has(key),
      isCentre: key === centre,
      ...placed(key),
      label: '',
    }),
  );
  const gates = picture.gates.map(
    ({ key, verdict, operator }): SceneNode => ({
      key,
      look: 'GATE',
      shape: 'gate',
      state: verdict,
      emphasis: ofNode(key),
      isSelected: key === selected,
      isFold: folds.has(key),
      isCentre: key === centre,
      ...placed(key),
      label: operator === 'DISPUTED' ? '?' : operator,
    }),
  );
  const edges = picture.edges.map((edge): SceneEdge => {
    const way = ways.get(edge.key);
    return {
      key: edge.key,
      source: edge.source,
      target: edge.target,
      look: lookOf(edge),
      state: edge.state,
      emphasis: ofEdge(edge.key),
      isCovered: covered.has(edge.key),
      course: way?.kind,
      bend: way && bendOfWay(way),
    };
  });
  return { nodes: [...nodes, ...gates], edges, words: wordsOf(plan, highlight), isDown: plan.isDown };
}

/** Where nothing is chosen every link has its word; else only what stands out. None of them moves meanwhile. */
function wordsOf({ picture, covered, hasWords, placeWords }: Plan, highlight: Highlight | undefined): SceneWord[] {
  const isStrong = (edge: PictureEdge) => highlight?.edges.has(edge.key) ?? false;
  const isShown = ({ key }: PictureEdge) => !highlight || highlight.edges.has(key) || highlight.alsoEdges.has(key);
  const all = picture.edges.filter((edge) => !covered.has(edge.key) || isStrong(edge));
  const isSmall = hasWords && all.length <= mostWords;
  const centres = placeWords(isSmall ? all : highlight ? all.filter(isShown) : []);
  return all.filter(isShown).flatMap((edge) => {
    const centre = centres.get(edge.key);
    const emphasis: Emphasis = isStrong(edge) ? 'strong' : 'plain';
    return centre ? [{ text: edgeWord(edge), look: lookOf(edge), emphasis, centre }] : [];
  });
}
