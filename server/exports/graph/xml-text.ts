const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text or an attribute of XML. What XML cannot hold, such as most controls, stands as an escape that can be read. */
export function xmlText(text: string): string {
  return text
    .replace(
      /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    )
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
