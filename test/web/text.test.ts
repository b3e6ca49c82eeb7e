import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { citation, citations } from '../../web/parts/text/citation.ts';
import { dataAsOf } from '../../web/parts/text/moment.ts';
import { sourcesInWords } from '../../web/parts/text/source-name.ts';
import { graphemes, shorten, truncateMiddle, wrapLines } from '../../web/parts/text/truncate.ts';
import { unifiedStatus } from '../../web/parts/text/unified-status.ts';
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

describe('a document that is cited', () => {
  test.each([
    ['D4: defender-xdr/activate-defender-rbac.md (2026-07-10)', 'defender-xdr/activate-defender-rbac.md (2026-07-10)'],
    ['D42-antispam: a.md', 'a.md'],
    ['seed 001, Required roles and permissions', 'Required roles and permissions'],
    ['S-42', undefined],
    ['N-sees-part', undefined],
  ])('has a title and no id: %s', (source, title) => {
    expect(citation(source)).toBe(title);
  });

  test('is named once', () => {
    expect(citations(['D1: a.md', 'T-03', 'seed 002, B', 'D1: a.md'])).toBe('a.md; B');
  });
});

test('the date of the data is written out, in UTC', () => {
  expect(dataAsOf({ snapshot: 3, asOf: '2026-11-20T08:00:00Z' })).toBe('Data as of 20 Nov 2026 08:00 UTC (snapshot 3)');
  expect(dataAsOf({ snapshot: 3, asOf: null })).toBe('Snapshot 3, date of the data not stated');
});

test('what an import lacks is named', () => {
  const sources = [
    { kind: 'legacyMdo', state: 'partial' },
    { kind: 'plans', state: 'missing' },
  ];
  expect(sourcesInWords(sources)).toBe('Email & collaboration roles (partial), plans (not imported)');
});

test.each([
  [
    'MDI',
    'LEGACY',
    'Not active',
    /^Defender for Identity roles and Microsoft Entra roles apply; custom roles .* no effect\.$/,
  ],
  ['MDE', 'UNIFIED', 'Active', /^Custom roles .* apply; Defender for Endpoint roles have no effect\.$/],
  ['XSPM', 'UNIFIED', 'Active', /^Custom roles of .* and Microsoft Entra roles apply\.$/],
  ['MDE', 'BASIC', 'Not active', /alone apply/],
  ['SENT', 'LEGACY', 'Not active', /^Azure roles apply/],
] as const)('Unified RBAC status of %s: %s', (code, regime, word, meaning) => {
  const status = unifiedStatus({ code, isStatusKnown: true }, regime);
  expect(status.word).toBe(word);
  expect(status.meaning).toMatch(meaning);
});

test('Unified RBAC status of a workload of which the import does not say it: not known, and no roles are said to apply', () => {
  expect(unifiedStatus({ code: 'MDE', isStatusKnown: false }, 'LEGACY')).toEqual({
    word: 'Not known',
    meaning: 'The import does not say whether Unified RBAC is active.',
  });
});
