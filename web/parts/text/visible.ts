// Characters that change how a text looks without being seen: controls, bidirectional overrides and isolates,
// zero-width characters, line separators, interlinear marks, lone surrogates. Variation selectors only pick a glyph.
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFF9-\uFFFB]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

/** Joiners are spelling in most scripts and in emoji; after Latin letters, digits and signs they only hide something. */
const joinerNeighbour =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|(?!\p{Script=Latin})[\p{L}\p{M}])$/u;

/** Text in which every invisible or direction-changing character is spelled out, so that no name can pose as another. */
export function visible(text: string): string {
  return text.replace(hidden, (character, offset: number) => {
    const code = character.codePointAt(0) ?? 0;
    const isJoiner = code === 0x200c || code === 0x200d;
    if (isJoiner && joinerNeighbour.test(text.slice(Math.max(0, offset - 2), offset))) return character;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
