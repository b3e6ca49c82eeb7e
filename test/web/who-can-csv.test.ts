import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from '../../web/parts/who-can/csv.ts';
import type { Holder } from '../../web/parts/who-can/who-can-document.ts';

function holderNamed(name: string, key = 'id'): Holder {
  const person = { kind: 'USER' as const, key, name, id: key };
  return { isGuest: false, outcome: 'ALLOW', sentence: `${name} can.`, person, through: [person, person] };
}

it('a table holds every name as it is, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (names) => {
      const rows: string[][] = parse(csvOf(names.map((name) => holderNamed(name))), { from_line: 2 });
      expect(rows.map((row) => row[1]?.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, ''))).toEqual(names);
    }),
  );
});

it('no cell of a table is a formula', () => {
  const [, ...lines] = csvOf(['=1+1', '+1', '-1', '@a', '\t=1'].map((name) => holderNamed(name, name))).split('\r\n');
  expect(lines.slice(0, 3)).toEqual([
    "'=1+1,'=1+1,USER,NOW,'=1+1; =1+1,'=1+1 can.",
    "'+1,'+1,USER,NOW,'+1; +1,'+1 can.",
    "'-1,'-1,USER,NOW,'-1; -1,'-1 can.",
  ]);
});
