import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import type { Point } from '../layout/point.ts';
import type { Scene, SceneEdge, SceneNode } from '../plan/scene.ts';
import { leastZoom } from '../plan/type-size.ts';
import type { Viewport } from '../plan/viewport.ts';

export interface PictureView {
  /** Says how many nodes, gates among them, and edges are drawn. */
  show(scene: Scene): { nodes: number; edges: number };
  paint(stylesheet: readonly object[]): void;
  move(viewport: Viewport): void;
  zoomBy(factor: number): void;
  /** A picture that is seen whole stays where it is: fingers scroll the page. */
  hold(isHeld: boolean): void;
  resize(): void;
  close(): void;
}

export interface PictureEvents {
  readonly onHover: (key: string | undefined) => void;
  readonly onTap: (key: string | undefined) => void;
  /** A node was pressed twice. */
  readonly onOpen: (key: string) => void;
  /** What can be done with a node is asked for, by the other button or a long press. */
  readonly onMenu: (key: string, place: Point) => void;
  /** After every frame, with the place of the picture in its pane. */
  readonly onFrame: (viewport: Viewport) => void;
}

const zoomLimits = { minZoom: leastZoom, maxZoom: 3 };

/** The only door to Cytoscape: it draws what a scene says and reports what the pointer does. */
export function openPicture(container: HTMLElement, events: PictureEvents): PictureView {
  const core = cytoscape({
    container,
    ...zoomLimits,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    layout: { name: 'preset' },
  });
  leaveSwipesToPage(container);
  core.on('mouseover', 'node, edge', (event) => events.onHover(keyOf(event.target)));
  core.on('mouseout', 'node, edge', () => events.onHover(undefined));
  core.on('tap', (event) => events.onTap(event.target === core ? undefined : keyOf(event.target)));
  core.on('dbltap', 'node', (event) => events.onOpen(keyOf(event.target)));
  core.on('cxttap taphold', 'node', (event) => {
    const { x, y } = container.getBoundingClientRect();
    const { x: left, y: top } = event.renderedPosition;
    events.onMenu(keyOf(event.target), { x: x + left, y: y + top });
  });
  core.on('render', () => events.onFrame({ zoom: core.zoom(), ...core.pan() }));
  return {
    show: (scene) => {
      core.batch(() => update(core, scene));
      return { nodes: core.nodes().length, edges: core.edges().length };
    },
    paint: (stylesheet) => {
      core.style(stylesheet as StylesheetJson);
    },
    move: ({ zoom, x, y }) => core.viewport({ zoom, pan: { x, y } }),
    zoomBy: (factor) => {
      const renderedPosition = { x: core.width() / 2, y: core.height() / 2 };
      core.zoom({ level: core.zoom() * factor, renderedPosition });
    },
    hold: (isHeld) => {
      core.userPanningEnabled(!isHeld).userZoomingEnabled(!isHeld);
      const touchAction = isHeld ? 'pan-y pinch-zoom' : 'none';
      for (const canvas of container.querySelectorAll('canvas')) canvas.style.touchAction = touchAction;
      if (isHeld) container.dataset['held'] = '';
      else delete container.dataset['held'];
    },
    resize: () => core.resize(),
    close: () => core.destroy(),
  };
}

/** A swipe over a picture that is held is the page's: Cytoscape would keep it from scrolling. */
function leaveSwipesToPage(container: HTMLElement): void {
  container.addEventListener('touchmove', (event) => {
    if (container.dataset['held'] !== undefined && event.touches.length === 1) event.stopPropagation();
  });
  container.addEventListener('touchend', (event) => {
    if (event.cancelable) return;
    // The page is scrolling: to the picture the touch ends without a tap.
    event.stopPropagation();
    window.dispatchEvent(new Event('touchcancel'));
  });
}

function keyOf(element: { data(name: string): unknown }): string {
  return String(element.data('key'));
}

/** Adds, changes and removes so that the picture becomes the scene; what stays the same is left alone. */
function update(core: Core, scene: Scene): void {
  const wanted = new Map<string, ElementDefinition>();
  for (const node of scene.nodes) wanted.set(nodeId(node.key), nodeElement(node));
  for (const edge of scene.edges) {
    if (wanted.has(nodeId(edge.source)) && wanted.has(nodeId(edge.target)))
      wanted.set(`e:${edge.key}`, edgeElement(edge, scene.isDown));
  }
  core.elements().forEach((element) => {
    if (!wanted.has(element.id())) element.remove();
  });
  const added: ElementDefinition[] = [];
  for (const [id, definition] of wanted) {
    const present = core.getElementById(id);
    if (present.empty()) {
      added.push(definition);
      continue;
    }
    const changed = changedData(present.data(), definition.data);
    if (changed) present.data(changed);
    const { position } = definition;
    if (position && (present.position().x !== position.x || present.position().y !== position.y))
      present.position(position);
  }
  core.add(added);
}

/** Only what differs: every change makes Cytoscape work out the looks of an element anew. */
function changedData(present: Record<string, unknown>, wanted: Record<string, unknown>) {
  const changed = Object.entries(wanted).filter(([name, value]) => present[name] !== value);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** Nodes and edges share one space of ids in Cytoscape, but not in the answer. */
function nodeId(key: string): string {
  return `n:${key}`;
}

function nodeElement({ centre, ...data }: SceneNode): ElementDefinition {
  return { group: 'nodes', data: { ...data, id: nodeId(data.key) }, position: { ...centre } };
}

function edgeElement({ bend, course, source, target, ...data }: SceneEdge, isDown: boolean): ElementDefinition {
  return {
    group: 'edges',
    data: {
      ...data,
      id: `e:${data.key}`,
      source: nodeId(source),
      target: nodeId(target),
      course: course ?? '',
      isDown,
      isBent: bend !== undefined,
      weights: bend?.weights.join(' ') ?? '',
      distances: bend?.distances.map((distance) => `${distance}px`).join(' ') ?? '',
    },
  };
}
