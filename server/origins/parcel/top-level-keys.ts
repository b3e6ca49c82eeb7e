/** The string that opens at `start`, and where it ends; undefined where the text ends first. */
function stringAt(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') {
      const written = text.slice(start, at + 1);
      return { value: written.includes('\\') ? unescaped(written) : written.slice(1, -1), end: at + 1 };
    }
  }
  return undefined;
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}

const isColonNext = /\s*:/y;

/** The keys of the outermost object as far as a text goes; values are passed over and may be wrong or cut. */
export function topLevelKeys(text: string): string[] {
  const keys: string[] = [];
  if (!text.trimStart().startsWith('{')) return keys;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"') {
      const found = stringAt(text, at);
      if (found === undefined) return keys;
      isColonNext.lastIndex = found.end;
      if (depth === 1 && isColonNext.test(text)) keys.push(found.value);
      at = found.end - 1;
    }
    if (depth === 0 && (character === '}' || character === ']')) return keys;
  }
  return keys;
}
