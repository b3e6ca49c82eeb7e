import { describe, expect, it } from 'vitest';
import { emptyApp, origin } from './empty-app.ts';

describe('what GraphQL refuses', () => {
  it.each([
    ['a document that is none', '{"query":"nonsense {"}'],
    ['a document with an unknown field', '{"query":"{ nothing }"}'],
    ['no document', '{}'],
    ['a subscription', '{"query":"subscription { x }"}'],
    ['a list', '[]'],
    ['an unknown parameter', '{"query":"{ __typename }","foo":1}'],
    ['variables that are none', '{"query":"{ __typename }","variables":7}'],
    ['a query that is a number', '{"query":7}'],
  ])('never says that GET is allowed: %s', async (_, body) => {
    const { app } = emptyApp();
    const response = await app.fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('allow') ?? 'POST').toBe('POST');
  });
});
