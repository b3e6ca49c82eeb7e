import { useEffect, useRef } from 'react';
import { visible } from '../../parts/text/visible.ts';
import type { Point } from '../layout/point.ts';
import type { Measures } from '../plan/face.ts';
import { fitReadable, fitWhole } from '../plan/fit.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scene } from '../plan/scene.ts';
import type { Viewport } from '../plan/viewport.ts';
import { headingHeight } from './draw-headings.ts';
import { drawLettering } from './lettering.ts';
import type { Palette } from './palette.ts';
import { stylesheet } from './stylesheet.ts';
import { openPicture, type PictureView } from './view.ts';

interface Inputs {
  readonly plan: Plan | undefined;
  readonly scene: Scene | undefined;
  readonly palette: Palette;
  readonly verdict: string | undefined;
  readonly measures: Measures;
  readonly onHover: (key: string | undefined) => void;
  readonly onSelect: (key: string | undefined) => void;
  readonly onOpen: (key: string) => void;
  readonly onMenu: (key: string, place: Point) => void;
}

/** Keeps one Cytoscape instance alive and brings it, and the lettering over it, up to date with what React knows. */
export function usePictureView(inputs: Inputs) {
  const container = useRef<HTMLDivElement>(null);
  const letters = useRef<HTMLCanvasElement>(null);
  const view = useRef<PictureView>(undefined);
  const viewport = useRef<Viewport>({ zoom: 1, x: 0, y: 0 });
  const latest = useRef(inputs);
  latest.current = inputs;
  const { plan, scene, palette, verdict } = inputs;

  const draw = useRef(() => {
    const { plan: drawnPlan, scene: shown, ...rest } = latest.current;
    if (!letters.current || !drawnPlan || !shown) return;
    drawLettering(letters.current, { ...rest, plan: drawnPlan, scene: shown }, viewport.current);
  }).current;

  useEffect(() => {
    if (!container.current) return;
    const element = container.current;
    view.current = openPicture(element, {
      onHover: (key) => {
        element.style.cursor = key === undefined ? '' : 'pointer';
        element.title = key === undefined ? '' : tooltip(latest.current.plan, key);
        latest.current.onHover(key);
      },
      onTap: (key) => latest.current.onSelect(key),
      onOpen: (key) => latest.current.onOpen(key),
      onMenu: (key, place) => latest.current.onMenu(key, place),
      onFrame: (next) => {
        viewport.current = next;
        draw();
      },
    });
    return () => view.current?.close();
  }, [draw]);

  const fit = useRef((place: typeof fitWhole) => {
    const element = container.current;
    const drawnPlan = latest.current.plan;
    if (!element || !drawnPlan) return;
    const { clientWidth: width, clientHeight: height } = element;
    const { isDown, layout } = drawnPlan;
    const next = place(drawnPlan, { width, height, headingHeight: isDown ? 0 : headingHeight });
    view.current?.move(next);
    view.current?.hold(isDown && layout.width * next.zoom <= width);
  }).current;

  useEffect(() => view.current?.paint(stylesheet(palette, verdict)), [palette, verdict]);
  useEffect(() => {
    const drawn = scene && view.current?.show(scene);
    if (container.current && drawn) Object.assign(container.current.dataset, drawn);
    draw();
  }, [scene, draw]);
  useEffect(() => {
    view.current?.resize();
    if (plan) fit(fitReadable);
  }, [plan, fit]);
  useEffect(() => draw(), [palette, draw]);

  return {
    container,
    letters,
    seeWhole: () => fit(fitWhole),
    zoomBy: (factor: number) => {
      view.current?.hold(false);
      view.current?.zoomBy(factor);
    },
  };
}

const longestTooltip = 2000;

/** The whole name, which the box may have had to shorten. */
function tooltip(plan: Plan | undefined, key: string): string {
  const node = plan?.picture.nodes.find((one) => one.key === key);
  if (!node) return '';
  const text = visible(`${node.name}${node.detail === '' ? '' : ` (${node.detail})`}`);
  return text.length <= longestTooltip ? text : `${text.slice(0, longestTooltip)}…`;
}
