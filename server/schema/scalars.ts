import { builder } from './builder.ts';

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function instant(value: unknown): string {
  if (typeof value === 'string' && isoInstant.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new TypeError('A DateTime is an ISO 8601 instant with its offset, such as 2026-11-20T08:00:00Z.');
}

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601 with its offset from UTC, such as 2026-11-20T08:00:00Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  parseValue: instant,
  serialize: instant,
});

builder.scalarType('JSON', {
  description: 'Any JSON value: objects, arrays, strings, numbers, booleans and null, nested as deep as needed.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
});
