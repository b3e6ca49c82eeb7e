import type { PictureEdge } from '../answer/answer-document.ts';
import type { Highlight } from '../answer/highlight.ts';
import { kinds } from '../kind/kind.ts';
import { visible } from '../text/visible.ts';
import { type Bend, bendOf } from './bend.ts';
import type { Course } from './course.ts';
import type { Point } from './layout.ts';
import { gateSize, type Plan } from './plan.ts';

/** `plain` when nothing stands out, else every element is `strong` or `weak`. */
export type Emphasis = 'plain' | 'strong' | 'weak';

export interface SceneNode {
  readonly key: string;
  readonly look: string;
  readonly shape: string;
  readonly state: string;
  readonly emphasis: Emphasis;
  readonly isSelected: boolean;
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** Only gates are labelled by Cytoscape itself; the texts of boxes are drawn by lettering.ts. */
  readonly label: string;
}

export interface SceneEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly line: 'fact' | 'eligible' | 'mapped' | 'logic';
  readonly state: string;
  readonly emphasis: Emphasis;
  readonly label: string;
  /** A level link is labelled above its line, so that its arrow stays in sight. */
  readonly isLevel: boolean;
  /** How the link leaves and arrives; undefined leaves both to Cytoscape. */
  readonly course: Course['kind'] | undefined;
  readonly bend: Bend | undefined;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** With more edges than this, only those that stand out are labelled. */
const mostLabelled = 40;
const parallelStep = 12;

/** What Cytoscape draws: the plan, coloured by what is highlighted and selected. */
export function setScene(plan: Plan, highlight: Highlight | undefined, selected: string | undefined): Scene {
  const { picture, layout, faces } = plan;
  const emphasis = (isIn: boolean | undefined): Emphasis => (isIn === undefined ? 'plain' : isIn ? 'strong' : 'weak');
  const nodes = picture.nodes.map((node): SceneNode => {
    const face = faces.get(node.key);
    return {
      key: node.key,
      look: node.kind,
      shape: kinds[node.kind].shape,
      state: node.state,
      emphasis: emphasis(highlight?.nodes.has(node.key)),
      isSelected: node.key === selected,
      centre: layout.boxes.get(node.key) ?? { x: 0, y: 0 },
      width: face?.width ?? 0,
      height: face?.height ?? 0,
      label: '',
    };
  });
  const gates = picture.gates.map(
    (gate): SceneNode => ({
      key: gate.key,
      look: 'GATE',
      shape: 'gate',
      state: gate.verdict,
      emphasis: emphasis(highlight?.nodes.has(gate.key)),
      isSelected: gate.key === selected,
      centre: layout.boxes.get(gate.key) ?? { x: 0, y: 0 },
      width: gateSize,
      height: gateSize,
      label: gate.operator === 'DISPUTED' ? '?' : gate.operator,
    }),
  );
  const boxes = new Map([...nodes, ...gates].map((node) => [node.key, node]));
  const isLabelled = picture.edges.length <= mostLabelled;
  const seen = new Map<string, number>();
  const edges = picture.edges.map((edge): SceneEdge => {
    const pair = JSON.stringify([edge.source, edge.target]);
    const nth = seen.get(pair) ?? 0;
    seen.set(pair, nth + 1);
    const own = emphasis(highlight?.edges.has(edge.key));
    return {
      key: edge.key,
      source: edge.source,
      target: edge.target,
      line: lineOf(edge),
      state: edge.state,
      emphasis: own,
      label: own === 'strong' || (isLabelled && own === 'plain') ? visible(edge.label) : '',
      isLevel: isLevel(boxes.get(edge.source), boxes.get(edge.target)),
      course: layout.links.get(edge.key)?.kind,
      bend: bendBetween(boxes.get(edge.source), boxes.get(edge.target), layout.links.get(edge.key), nth * parallelStep),
    };
  });
  return { nodes: [...nodes, ...gates], edges };
}

function lineOf(edge: PictureEdge): SceneEdge['line'] {
  if (edge.kind === null) return 'logic';
  if (edge.kind === 'ELIGIBLE_FOR') return 'eligible';
  return edge.kind === 'MAPS_TO' || edge.kind === 'CARRIES_OVER' || edge.kind === 'INCLUDES' ? 'mapped' : 'fact';
}

function isLevel(source: SceneNode | undefined, target: SceneNode | undefined): boolean {
  return source !== undefined && target !== undefined && Math.abs(source.centre.y - target.centre.y) < 8;
}

function bendBetween(
  source: SceneNode | undefined,
  target: SceneNode | undefined,
  course: Course | undefined,
  shift: number,
): Bend | undefined {
  if (!source || !target || !course || course.points.length === 0) return undefined;
  const side = course.kind === 'beside' ? target.width / 2 : -target.width / 2;
  const from = { x: source.centre.x + source.width / 2, y: source.centre.y };
  const to = { x: target.centre.x + side, y: target.centre.y };
  return bendOf(
    from,
    to,
    course.points.map((point) => ({ x: point.x, y: point.y + shift })),
  );
}
