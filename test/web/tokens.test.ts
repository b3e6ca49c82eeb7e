import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../web/theme/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('[data-mantine-color-scheme="dark"]');

function tokens(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const linear = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const kinds = ['person', 'group', 'role', 'permission', 'device', 'capability'].map((kind) => `kind-${kind}`);
const verdicts = ['allow', 'deny', 'conditional', 'unknown'];

describe.each([
  ['light', tokens(light)],
  ['dark', tokens(dark)],
])('the %s colours', (_, scheme) => {
  const of = (name: string) => scheme.get(name) ?? '';
  const texts = ['ink', 'ink-soft', 'ink-faint', 'accent'].flatMap((text) =>
    ['page', 'surface', 'sunken'].map((ground) => [text, ground] as const),
  );
  const tinted = verdicts.flatMap((verdict) =>
    [verdict, 'ink', 'ink-soft'].map((text) => [text, `${verdict}-soft`] as const),
  );

  test.each([
    ...texts,
    ...tinted,
    ...verdicts.map((verdict) => [verdict, 'surface'] as const),
    ['on-accent', 'accent'] as const,
    ['on-accent', 'accent-strong'] as const,
    ['accent', 'accent-soft'] as const,
    ['ink', 'accent-soft'] as const,
    ['ink-soft', 'accent-soft'] as const,
    ['surface', 'deny'] as const,
    ['surface', 'kind-capability'] as const,
  ])('let %s be read on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...kinds, 'edge', 'line-strong', 'accent'])('let %s be told from the surface', (border) => {
    expect(contrast(of(border), of('surface'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of(border), of('sunken'))).toBeGreaterThanOrEqual(3);
  });
});
