import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { graphemes, shorten, truncateMiddle, wrapLines } from '../../web/parts/text/truncate.ts';
import { visible } from '../../web/parts/text/visible.ts';

const sevenEach = (text: string) => graphemes(text).length * 7;
const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });
const width = fc.integer({ min: 0, max: 400 });

describe('a name in a node', () => {
  test.prop([anyText, width])('never gets wider than its room', (text, room) => {
    expect(sevenEach(truncateMiddle(text, room, sevenEach))).toBeLessThanOrEqual(room);
    for (const line of wrapLines(text, room, sevenEach, 3)) expect(sevenEach(line)).toBeLessThanOrEqual(room);
  });

  test.prop([anyText])('stays as it is where it fits', (text) => {
    expect(truncateMiddle(text, sevenEach(text), sevenEach)).toBe(text);
    expect(wrapLines(text, sevenEach(text), sevenEach, 3)).toEqual([text]);
  });

  test('keeps its start and its end', () => {
    expect(truncateMiddle('SOC Tier 2 Europe North', 105, sevenEach)).toBe('SOC Tie…e North');
  });

  test('breaks between words before it is shortened', () => {
    expect(wrapLines('Security Operations Europe and Africa', 140, sevenEach, 2)).toEqual([
      'Security Operations',
      'Europe and Africa',
    ]);
  });

  test('is shortened by what a reader counts, never inside a character', () => {
    expect(shorten('👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒', 3)).toBe('👩‍🚒…👩‍🚒');
  });
});

describe('a hostile name', () => {
  test('cannot turn the direction of the text', () => {
    expect(visible('exe.\u202Efdp')).toBe('exe.‹U+202E›fdp');
  });

  test('cannot hide characters', () => {
    expect(visible('Ad\u200Bmin\u0007\uFEFF')).toBe('Ad‹U+200B›min‹U+0007›‹U+FEFF›');
    expect(visible('Ad\u200Dmin')).toBe('Ad‹U+200D›min');
    expect(visible('\uD800')).toBe('‹U+D800›');
  });

  test('leaves emoji and scripts that need joiners alone', () => {
    expect(visible('👩‍🚒 می‌خواهم')).toBe('👩‍🚒 می‌خواهم');
  });

  test.prop([fc.string({ unit: 'binary' })])('comes out without anything invisible', (text) => {
    expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2066-\u2069]/u);
  });
});
