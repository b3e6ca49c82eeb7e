import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { measureDocument } from '../../server/http/document-size.ts';
import { ask, emptyApp } from './empty-app.ts';

/** Fragments of which each stands twice in the one before; the last has one field. */
function doubling(count: number): string {
  const fragments = Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? `...f${index + 1}` : 'key';
    return `fragment f${index} on Group { a${index}: nestedGroups { edges { node { ${next} } } } b${index}: nestedGroups { edges { node { ${next} } } } }`;
  });
  return `{ group(key: "a") { ...f0 } } ${fragments.join(' ')}`;
}

test.each([
  ['{ a b { c d } }', { fields: 4, aliases: 0, directives: 0, fragments: 0 }],
  ['{ x: a y: b @skip(if: true) { c } }', { fields: 3, aliases: 2, directives: 1, fragments: 0 }],
  ['{ ...f ...f a } fragment f on Query { b { c } }', { fields: 5, aliases: 0, directives: 0, fragments: 1 }],
  [
    '{ ... on Query { a } ...f } fragment f on Query { x: b ...g } fragment g on Query { c d }',
    { fields: 4, aliases: 1, directives: 0, fragments: 2 },
  ],
  [
    'query a { a } query b { b c } fragment unused on Query { d }',
    { fields: 3, aliases: 0, directives: 0, fragments: 1 },
  ],
  ['{ ...f } fragment f on Query { a ...f }', { fields: 1, aliases: 0, directives: 0, fragments: 1 }],
  [doubling(3), { fields: 1 + 6 + 12 + 24 + 8, aliases: 6, directives: 0, fragments: 3 }],
])('%s', (document, size) => {
  expect(measureDocument(parse(document))).toEqual(size);
});

test('what fragments repeat counts as often as they repeat it, up to 4,000 fields', async () => {
  const { app } = emptyApp();
  // 1 field, 6 more for each time a fragment is used, and what the last ones hold: 3,577 and 7,161.
  const [error] = (await ask(app, doubling(10))).json.errors ?? [];
  expect(error).toMatchObject({
    message: 'The query has more than 4000 fields. Ask for less, or split it into several requests.',
    extensions: { code: 'DOCUMENT_TOO_LARGE' },
  });
  const [within] = (await ask(app, doubling(9))).json.errors ?? [];
  expect(within?.extensions?.code).toBe('DOCUMENT_TOO_EXPENSIVE');
});
