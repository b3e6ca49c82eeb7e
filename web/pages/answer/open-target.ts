import type { Decision } from './answer-document.ts';

/** The device that stands in a picture for any device that would do. */
const anyDevice = 'some-device';

/** What a yes is about where no device was named: one device that would do, not every device. */
export function openTarget({ verdict, graph }: Pick<Decision, 'verdict' | 'graph'>): string | undefined {
  if (verdict !== 'ALLOW' && verdict !== 'CONDITIONAL') return undefined;
  const isOpen = graph.nodes.some(({ reference, state }) => reference.key === anyDevice && state === 'PRESENT');
  return isOpen ? 'at least one device' : undefined;
}
