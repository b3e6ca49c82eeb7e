import type { Decision } from './answer-document.ts';

/** The device that stands in a picture for any device that would do. */
const anyDevice = 'some-device';

/** How far a yes reaches where no device was named: it is not about every device. */
export function openTarget({ verdict, graph, extent }: Decision): string | undefined {
  if (verdict !== 'ALLOW' && verdict !== 'CONDITIONAL') return undefined;
  if (extent) return extent.sentence;
  const isOpen = graph.nodes.some(({ reference, state }) => reference.key === anyDevice && state === 'PRESENT');
  return isOpen ? 'at least one device' : undefined;
}
