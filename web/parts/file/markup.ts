import { visible } from '../text/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in XML and HTML, between tags and in quoted attributes; it never becomes markup. */
export function markupText(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
