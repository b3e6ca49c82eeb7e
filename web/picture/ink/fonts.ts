import { useEffect, useState } from 'react';
import type { Measure } from '../../parts/text/truncate.ts';
import { fontFamily } from '../../theme/theme.ts';
import { leastText, typeSize } from '../plan/type-size.ts';

export const titleFont = `600 ${typeSize.title}px ${fontFamily}`;
export const detailFont = `400 ${typeSize.detail}px ${fontFamily}`;
export const gateFont = `700 ${typeSize.gate}px ${fontFamily}`;
export const headingFont = `500 11.5px ${fontFamily}`;
export const badgeFont = `700 ${typeSize.badge}px ${fontFamily}`;

/** Fonts of texts that stay as small as can be read, however small the picture is shown. */
export const leastFonts = {
  title: `600 ${leastText}px ${fontFamily}`,
  detail: `400 ${leastText}px ${fontFamily}`,
  gate: `700 ${leastText}px ${fontFamily}`,
} as const;

/** Widths of texts as the canvas will draw them. Long texts are cut first: no node is that wide. */
export function createMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    if (!context) return text.length * 8;
    context.font = font;
    const { width } = context.measureText(text);
    known.set(text, width);
    return width;
  };
}

const longestWaitMs = 1500;

/** True once texts can be measured in the font that they will be drawn in. */
export function useFontsReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isMounted = true;
    const show = () => isMounted && setReady(true);
    const timer = setTimeout(show, longestWaitMs);
    Promise.all([titleFont, detailFont].map((font) => document.fonts.load(font))).then(show, show);
    return () => {
      isMounted = false;
      clearTimeout(timer);
    };
  }, []);
  return isReady;
}
