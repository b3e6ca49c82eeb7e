/** A table whose cells are text of ours in which nothing but `code` and line breaks has a meaning. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const lineBreak = '<br>';

export function code(text: string): string {
  return `\`${text}\``;
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

/** A cell with nothing in it. */
export const nothing = '–';

function cell(text: string): string {
  return text === '' ? nothing : text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
