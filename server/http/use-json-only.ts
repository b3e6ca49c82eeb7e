import type { Plugin } from 'graphql-yoga';
import Negotiator from 'negotiator';
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
      const accepted = acceptedType(request.headers.get('accept'));
      if (accepted === undefined) return refuse(406, `GraphQL answers with ${answerTypes.join(' or ')}.`);
      // Of a long list the rest of the way need not know more than what came of it.
      request.headers.set('accept', accepted);
      if (!isJson(request.headers.get('content-type'))) {
        return refuse(415, 'Send GraphQL with the header content-type: application/json.', {
          'accept-post': 'application/json',
        });
      }
    },
    onResponse({ request, response }) {
      if (response.headers.has('allow') && new URL(request.url).pathname === graphqlPath)
        response.headers.set('allow', 'POST');
    },
  };
}

const answerTypes = ['application/graphql-response+json', 'application/json'];
/** Browsers send a hundred characters or two. */
const longestAccept = 1_000;

function acceptedType(accept: string | null): string | undefined {
  if (accept === null) return 'application/json';
  if (accept.length > longestAccept) return undefined;
  return new Negotiator({ headers: { accept } }).mediaType(answerTypes);
}

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?(utf|UTF)-8"?\s*)?$/.test(contentType ?? '');
}
