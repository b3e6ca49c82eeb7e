export type Measure = (text: string) => number;

const ellipsis = '…';
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader counts as characters: an emoji or an accented letter is one. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Shortens in the middle until it fits, because names of one organisation often differ at the end. */
export function truncateMiddle(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const parts = graphemes(text);
  const shorten = (kept: number) =>
    parts.slice(0, Math.ceil(kept / 2)).join('') + ellipsis + parts.slice(parts.length - Math.floor(kept / 2)).join('');
  let least = 0;
  let most = parts.length - 1;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(shorten(middle)) <= width) least = middle;
    else most = middle - 1;
  }
  const shortened = shorten(Math.max(0, least));
  return measure(shortened) <= width ? shortened : '';
}

/** So many lines at most that fit: breaks between words, and shortens the last line in the middle. */
export function wrapLines(text: string, width: number, measure: Measure, most: number): string[] {
  if (measure(text) <= width) return [text];
  const words = text.split(/(?<=[\s\-_.@/])/u);
  const lines: string[] = [];
  while (lines.length < most - 1 && words.length > 0) {
    let line = '';
    while (words.length > 0 && measure((line + words[0]).trimEnd()) <= width) line += words.shift() ?? '';
    if (line === '') break;
    lines.push(line.trimEnd());
  }
  const rest = words.join('').trim();
  return rest === '' ? lines : [...lines, truncateMiddle(rest, width, measure)];
}

/** At most so many characters, shortened in the middle. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : truncateMiddle(text, most, (part) => graphemes(part).length);
}
