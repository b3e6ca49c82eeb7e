import type { Plugin } from 'graphql-yoga';
import { graphqlPath } from './paths.ts';

/**
 * GraphQL comes as a POST of application/json and in no other way: a form or a link on another page cannot send that
 * without asking first, and nothing here answers such a question.
 */
export function useJsonOnly(): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== graphqlPath) return;
      const refuse = (status: number, message: string, headers: Record<string, string> = {}) =>
        endResponse(
          fetchAPI.Response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }, { status, headers }),
        );
      if (request.method !== 'POST') {
        return refuse(405, 'Send GraphQL as a POST request.', { allow: 'POST' });
      }
      if (!isJson(request.headers.get('content-type'))) {
        return refuse(415, 'Send GraphQL with the header content-type: application/json.', {
          'accept-post': 'application/json',
        });
      }
    },
  };
}

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?(utf|UTF)-8"?\s*)?$/.test(contentType ?? '');
}
