import { kinds } from '../../parts/kind/kind.ts';
import { corners, outlines } from '../plan/outlines.ts';
import type { Palette } from './palette.ts';

interface Rule {
  readonly selector: string;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
}

const shapes: Readonly<Record<string, Rule['style']>> = {
  pill: { shape: 'round-rectangle', 'corner-radius': corners.pill },
  'round-rectangle': { shape: 'round-rectangle', 'corner-radius': corners.round },
  rectangle: { shape: 'rectangle' },
  solid: { shape: 'round-rectangle', 'corner-radius': corners.solid },
  'cut-rectangle': { shape: 'cut-rectangle', 'corner-radius': corners.cut },
  barrel: { shape: 'barrel' },
  hexagon: { shape: 'polygon', 'shape-polygon-points': outlines.hexagon },
  octagon: { shape: 'polygon', 'shape-polygon-points': outlines.octagon },
  tag: { shape: 'polygon', 'shape-polygon-points': outlines.tag },
  gate: { shape: 'diamond' },
};

const bentStyle = {
  'curve-style': 'unbundled-bezier',
  'edge-distances': 'endpoints',
  'source-endpoint': '50% 0%',
  'target-endpoint': '-50% 0%',
  'control-point-weights': 'data(weights)',
  'control-point-distances': 'data(distances)',
};

/** Where links leave and arrive when lanes are rows. */
const turnedStyles: readonly Rule[] = [
  {
    selector: 'edge[?isBent][?isDown]',
    style: { 'source-endpoint': '0% 50%', 'target-endpoint': '0% -50%' },
  },
  { selector: 'edge[?isBent][?isDown][course = "beside"]', style: { 'target-endpoint': '0% 50%' } },
  {
    selector: 'edge[?isBent][?isDown][course = "back"]',
    style: { 'source-endpoint': '-50% 0%', 'target-endpoint': '-50% 0%' },
  },
  {
    selector: 'edge[?isDown][course = "down"]',
    style: { 'source-endpoint': '50% 0%', 'target-endpoint': '-50% 0%' },
  },
];

/** All looks of the picture, by the data of its elements. Rules further down win. */
export function stylesheet(palette: Palette, verdict: string | undefined): Rule[] {
  return [
    { selector: 'node', style: nodeStyle(palette) },
    ...Object.entries(shapes).map(([shape, style]) => ({ selector: `node[shape = "${shape}"]`, style })),
    ...Object.entries(kinds).map(([kind, { tone, isDouble }]) => ({
      selector: `node[look = "${kind}"]`,
      style: {
        'border-color': palette[`kind-${tone}`],
        ...(isDouble && { 'border-style': 'double', 'border-width': 3 }),
      },
    })),
    { selector: 'node[look = "GATE"]', style: gateStyle(palette) },
    { selector: 'node[look = "GATE"][state = "DENY"]', style: { 'border-color': palette.deny } },
    { selector: 'node[look = "CAPABILITY"]', style: capabilityStyle(palette, verdict) },
    {
      selector: 'node[state = "MISSING"]',
      style: { 'border-style': 'dashed', 'border-width': 1.5, 'background-opacity': 0 },
    },
    {
      selector: 'node[?isFold]',
      style: { ghost: 'yes', 'ghost-offset-x': 4, 'ghost-offset-y': 4, 'ghost-opacity': 0.5 },
    },
    { selector: 'node[?isCentre]', style: { 'border-width': 3 } },
    // An action keeps its own ground, for which its letters are made.
    { selector: 'node[?isCentre][look != "CAPABILITY"]', style: { 'background-color': palette['accent-soft'] } },
    { selector: 'node[state = "UNREACHED"]', style: { 'border-opacity': 0.6 } },
    { selector: 'node[emphasis = "strong"]', style: { 'border-width': 2.5 } },
    { selector: 'node[emphasis = "weak"]', style: { opacity: 0.3 } },
    {
      selector: 'node[?isSelected]',
      style: { 'outline-width': 3, 'outline-color': palette.accent, 'outline-offset': 3, 'outline-opacity': 1 },
    },
    { selector: 'edge', style: edgeStyle(palette) },
    { selector: 'edge[?isBent]', style: bentStyle },
    { selector: 'edge[?isBent][course = "beside"]', style: { 'target-endpoint': '50% 0%' } },
    {
      selector: 'edge[?isBent][course = "back"]',
      style: { 'source-endpoint': '0% -50%', 'target-endpoint': '0% -50%' },
    },
    {
      selector: 'edge[course = "down"]',
      style: { 'curve-style': 'straight', 'source-endpoint': '0% 50%', 'target-endpoint': '0% -50%' },
    },
    ...turnedStyles,
    { selector: 'edge[look = "mapped"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4] } },
    { selector: 'edge[state = "UNREACHED"]', style: { 'line-opacity': 0.55 } },
    { selector: 'edge[look = "logic"][state = "MISSING"]', style: ghostStyle(palette.deny, [5, 4]) },
    { selector: 'edge[look = "missing"]', style: ghostStyle(palette.deny, [5, 4]) },
    { selector: 'edge[look = "eligible"]', style: { ...ghostStyle(palette.conditional, [9, 4]), width: 2 } },
    {
      selector: 'edge[emphasis = "strong"]',
      style: { width: 3, 'line-opacity': 1, 'z-index': 5 },
    },
    {
      selector: 'edge[emphasis = "strong"][state != "MISSING"][look != "eligible"]',
      style: { 'line-color': palette.accent, 'target-arrow-color': palette.accent },
    },
    { selector: 'edge[emphasis = "weak"]', style: { opacity: 0.22 } },
    { selector: 'edge[?isCovered][emphasis != "strong"]', style: { opacity: 0, events: 'no' } },
  ];
}

function nodeStyle(palette: Palette): Rule['style'] {
  return {
    width: 'data(width)',
    height: 'data(height)',
    'background-color': palette.surface,
    'border-width': 1.5,
    'border-color': palette.edge,
    'overlay-opacity': 0,
    'text-events': 'no',
  };
}

function gateStyle(palette: Palette): Rule['style'] {
  return {
    'border-color': palette['ink-soft'],
    'background-color': palette.sunken,
  };
}

function capabilityStyle(palette: Palette, verdict: string | undefined): Rule['style'] {
  const tones: Readonly<Record<string, string>> = {
    DENY: palette.deny,
    CONDITIONAL: palette.conditional,
    UNKNOWN: palette.unknown,
  };
  const tone = verdict === undefined ? undefined : tones[verdict];
  return tone === undefined
    ? { 'background-color': palette['kind-capability'], 'border-color': palette['kind-capability'] }
    : { 'background-color': palette.surface, 'border-color': tone, 'border-style': 'dashed', 'border-width': 2 };
}

function ghostStyle(colour: string, dashes: readonly number[]): Rule['style'] {
  return {
    'line-style': 'dashed',
    'line-dash-pattern': dashes,
    'line-color': colour,
    'target-arrow-color': colour,
  };
}

function edgeStyle(palette: Palette): Rule['style'] {
  return {
    width: 1.5,
    'curve-style': 'bezier',
    'line-color': palette.edge,
    'target-arrow-color': palette.edge,
    'target-arrow-shape': 'triangle',
    'arrow-scale': 0.9,
    'overlay-opacity': 0,
  };
}
