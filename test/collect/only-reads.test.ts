import { expect, it } from 'vitest';
import { type CallName, callOf, calls } from '../../server/collect/calls.ts';
import { clouds } from '../../server/collect/clouds.ts';
import { serverFiles } from '../house/source-tree.ts';

const sources = serverFiles.filter(({ path }) => path.startsWith('server/collect/'));
const permissions = (Object.keys(calls) as CallName[]).flatMap((name) => Object.values(callOf(name).permission));

it('no request but GET, and POST of what only reads, is written anywhere', () => {
  const verbs = sources.flatMap(
    ({ text }) => text.match(/['"`](?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)['"`]/g) ?? [],
  );
  expect(new Set(verbs)).toEqual(new Set(["'GET'", "'POST'"]));
  const posted = sources.flatMap(({ path, text }) => (/\.post\(/.test(text) ? [path] : []));
  expect(posted).toEqual(['server/collect/other-principals.ts']);
});

it('no permission allows writing', () => {
  expect(permissions.filter((permission) => !/^[A-Za-z]+\.Read\.?[A-Za-z.]*$/.test(permission))).toEqual([]);
  expect(permissions.filter((permission) => /write|manage\b/i.test(permission))).toEqual([]);
});

it('no address is written but those of the clouds', () => {
  const written = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/https?:\/\/[^\s'"`]+/g)].map(([address]) => ({ path, address })),
  );
  expect(new Set(written.map(({ path }) => path))).toEqual(new Set(['server/collect/clouds.ts']));
  const hosts = Object.values(clouds).flatMap(({ signIn, graph, endpoint }) => [signIn, graph, endpoint ?? signIn]);
  for (const host of hosts) expect(new URL(host).origin).toBe(host);
});
