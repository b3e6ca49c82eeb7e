import { randomBytes } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { graphiqlPolicy, pagePolicy } from './content-security-policy.ts';
import type { Page } from './page.ts';
import { graphiqlPath, graphqlPath } from './paths.ts';

const notBuilt =
  'The web page has not been built yet. Run "npm run build" in the folder of whycan, then reload. GraphQL works without it.\n';
/** Addresses of the page hold ids with dots, but below a first part of their own. */
const isFileName = /^\/(assets\/.*|(?!index\.html$)[^/]*\.(css|html|ico|js|json|map|png|svg|txt|woff2?))$/;
const isHashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Serves the built page: its HTML under a nonce of its own, its assets for good when their name has a hash. */
export function usePage(page: Page): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname === graphqlPath) return;
      const answer = (body: string | Uint8Array<ArrayBuffer>, status: number, headers: Record<string, string>) =>
        endResponse(new fetchAPI.Response(request.method === 'HEAD' ? null : body, { status, headers }));
      if (request.method !== 'GET' && request.method !== 'HEAD') return answer('', 405, { allow: 'GET, HEAD' });
      const asset = await page.asset(url.pathname);
      if (asset) {
        const cacheControl = isHashed.test(url.pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
        return answer(asset.content, 200, { 'content-type': asset.file.mediaType, 'cache-control': cacheControl });
      }
      if (isFileName.test(url.pathname)) {
        return answer('File not found.\n', 404, { 'content-type': 'text/plain; charset=utf-8' });
      }
      const isGraphiql = url.pathname === graphiqlPath;
      const nonce = randomBytes(16).toString('base64');
      const html = page.html(isGraphiql ? 'graphiql' : 'index', nonce);
      if (html === undefined) return answer(notBuilt, 503, { 'content-type': 'text/plain; charset=utf-8' });
      answer(html, 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': isGraphiql ? graphiqlPolicy : pagePolicy(nonce),
      });
    },
  };
}
