import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPage, emptyApp, send } from './empty-app.ts';

describe('the page', () => {
  const { app, pageFolder } = emptyApp();

  it('says how to build it while there is no build', async () => {
    const reply = await send(app, '/');
    expect(reply.status).toBe(503);
    expect(reply.text).toContain('npm run build');
  });

  describe('once built', () => {
    beforeAll(() => buildPage(pageFolder));

    it.each(['/', '/index.html', '/who/ana', '/why/ana/mde.device.isolate'])('is served at %s', async (path) => {
      const reply = await send(app, path);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(reply.headers.get('cache-control')).toBe('no-store');
    });

    it('has a new nonce each time, in its policy and in its HTML', async () => {
      const nonces = await Promise.all(
        [1, 2].map(async () => {
          const reply = await send(app, '/');
          const nonce = /nonce="([^"]+)"/.exec(reply.text)?.[1] ?? '';
          expect(reply.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
          expect(reply.headers.get('content-security-policy')).not.toContain('unsafe-inline');
          return nonce;
        }),
      );
      expect(new Set(nonces).size).toBe(2);
    });

    it('gives GraphiQL a policy of its own, as strict with scripts', async () => {
      const policy = (await send(app, '/graphiql')).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    });

    it('lets a browser keep a file whose name has a hash, and asks again for others', async () => {
      const hashed = await send(app, '/assets/index-12345678.js');
      expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      writeFileSync(join(pageFolder, 'assets', 'worker-2.js'), 'export {};');
      utimesSync(join(pageFolder, 'index.html'), new Date(), new Date());
      for (const path of ['/favicon.svg', '/assets/worker-2.js']) {
        const { status, headers } = await send(app, path);
        expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
      }
    });

    it.each([
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/....//package.json',
      '//etc/passwd.txt',
      '/assets/index-12345678.js%00.js',
      '/.env.json',
      '/graphiql.html',
    ])('leads nowhere outside the build with %s', async (path) => {
      const reply = await send(app, path);
      expect(reply.text).not.toMatch(/"name"|root:/);
      if (reply.status !== 404) expect(reply.text).toContain('/assets/index-12345678.js');
    });

    it.each(['/assets/other-12345678.js', '/robots.txt', '/graphiql.html', '/package.json'])(
      'has no file %s',
      async (path) => {
        expect((await send(app, path)).status).toBe(404);
      },
    );

    it('answers HEAD without a body and refuses to be written to', async () => {
      const head = await send(app, '/', { method: 'HEAD' });
      expect([head.status, head.text]).toEqual([200, '']);
      expect((await send(app, '/', { method: 'POST', body: 'x' })).status).toBe(405);
    });
  });
});
