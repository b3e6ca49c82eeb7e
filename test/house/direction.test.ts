import { describe, expect, it } from 'vitest';
import { circlesOf } from './circles.ts';
import { importsOf, packageOf, serverFiles, webFiles } from './source-tree.ts';

/** Lower floors know nothing of higher ones; what stands beside each other is named where it may be used. */
const floors: Readonly<Record<string, { floor: number; beside?: readonly string[]; never?: readonly string[] }>> = {
  access: { floor: 0 },
  config: { floor: 0, beside: ['installation', 'document'] },
  document: { floor: 0 },
  installation: { floor: 0 },
  turns: { floor: 0 },
  catalogue: { floor: 1 },
  collect: { floor: 1, never: ['access'] },
  graph: { floor: 1 },
  findings: { floor: 2 },
  intake: { floor: 2 },
  tenant: { floor: 3 },
  origins: { floor: 4 },
  questions: { floor: 5 },
  store: { floor: 6 },
  backup: { floor: 7 },
  exports: { floor: 7, beside: ['backup'] },
  schema: { floor: 7, never: ['graph'] },
  http: { floor: 8 },
  cli: { floor: 8, beside: ['http'] },
  main: { floor: 9 },
};

/** The rooms of the decision; the second opinion shares only the terms with what it checks. */
const accessRooms: Readonly<Record<string, readonly string[]>> = {
  terms: [],
  judge: ['terms'],
  tell: ['terms', 'judge'],
  changes: ['terms', 'judge'],
  sets: ['terms', 'judge', 'tell', 'changes'],
  verify: ['terms'],
};

/** The rooms of the schema: nodes can be read without a question, answers name nodes and what is assumed. */
const schemaRooms: Readonly<Record<string, readonly string[]>> = {
  nodes: [],
  changes: ['nodes'],
  answers: ['nodes', 'changes'],
  sets: ['nodes', 'changes', 'answers'],
};

/** The rooms of the page; `pages` is held to more below. */
const webFloors: typeof floors = {
  api: { floor: 0 },
  theme: { floor: 0 },
  graphiql: { floor: 0 },
  address: { floor: 1 },
  parts: { floor: 2 },
  picture: { floor: 3 },
  search: { floor: 3 },
  pages: { floor: 4, never: ['search'] },
  shell: { floor: 5 },
  main: { floor: 6 },
};

/** The rooms of the picture: where boxes stand, which of them are folded, what is drawn of them, and how. */
const pictureRooms: Readonly<Record<string, readonly string[]>> = {
  layout: [],
  fold: [],
  plan: ['layout', 'fold'],
  ink: ['layout', 'plan'],
  svg: ['layout', 'plan'],
};

/** `server/graph/launch/port.ts` → graph, `server/config.ts` → config. */
function partOf(path: string): string | undefined {
  return /^server\/([^/.]+)/.exec(path)?.[1];
}

/** `web/shell/app.tsx` → shell. The address half of a page is of the room `address`: everybody may link to a page. */
function webRoomOf(path: string): string | undefined {
  return /^web\/pages\/[^/]+\/address\.ts$/.test(path) ? 'address' : /^web\/([^/.]+)/.exec(path)?.[1];
}

/** `web/pages/person/holdings.tsx` → person; nothing for the list of the pages and what a record is. */
function pageOf(path: string): string | undefined {
  return /^web\/pages\/([^/]+)\//.exec(path)?.[1];
}

function mayImport(from: string, to: string, known = floors): boolean {
  const own = known[from];
  const other = known[to];
  if (from === to) return true;
  if (!own || !other || own.never?.includes(to)) return false;
  return other.floor < own.floor || (own.beside ?? []).includes(to);
}

describe('direction of imports', () => {
  it('every folder of the server has its floor', () => {
    expect([...new Set(serverFiles.map((file) => partOf(file.path)))].filter((part) => !floors[part ?? ''])).toEqual(
      [],
    );
  });

  it('nothing imports upward', () => {
    const wrong = serverFiles.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('server/'))
        .filter((target) => !mayImport(partOf(file.path) ?? '', partOf(target) ?? ''))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the decision imports nothing but itself', () => {
    const wrong = serverFiles
      .filter((file) => file.path.startsWith('server/access/'))
      .flatMap((file) => importsOf(file).filter((target) => !target.startsWith('server/access/')));
    expect(wrong).toEqual([]);
  });

  it.each([
    ...Object.entries(accessRooms).map(([room, others]) => ({ house: 'access', room, others, shared: [] as string[] })),
    ...Object.entries(schemaRooms).map(([room, others]) => ({
      house: 'schema',
      room,
      others,
      shared: ['server/schema/'],
    })),
  ])('inside $house, $room uses itself and $others', ({ house, room, others, shared }) => {
    const allowed = [room, ...others].map((name) => `server/${house}/${name}/`);
    const isShared = (target: string) =>
      shared.some((folder) => target.startsWith(folder) && !target.slice(folder.length).includes('/'));
    const wrong = serverFiles
      .filter((file) => file.path.startsWith(`server/${house}/${room}/`))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith(`server/${house}/`) && !isShared(target))
          .filter((target) => !allowed.some((folder) => target.startsWith(folder)))
          .map((target) => `${file.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('every file of the decision is in one of its rooms', () => {
    const rooms = Object.keys(accessRooms).map((room) => `server/access/${room}/`);
    const files = serverFiles.map((file) => file.path).filter((path) => path.startsWith('server/access/'));
    expect(files.filter((path) => !rooms.some((room) => path.startsWith(room)))).toEqual([]);
  });

  it('every folder of the page has its floor, and nothing imports upward', () => {
    expect([...new Set(webFiles.map((file) => webRoomOf(file.path)))].filter((room) => !webFloors[room ?? ''])).toEqual(
      [],
    );
    const wrong = webFiles.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('web/'))
        .filter((target) => !mayImport(webRoomOf(file.path) ?? '', webRoomOf(target) ?? '', webFloors))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of another page, a page knows the address only', () => {
    const wrong = webFiles.flatMap((file) =>
      importsOf(file)
        .filter((target) => pageOf(file.path) && pageOf(target) && pageOf(target) !== pageOf(file.path))
        .filter((target) => webRoomOf(target) !== 'address')
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(pictureRooms))(
    'inside the picture, %s uses itself, %j and what a picture is',
    (room, others) => {
      const own = [room, ...others].map((name) => `web/picture/${name}/`);
      const allowed = room === 'layout' ? own : [...own, 'web/picture/picture-fragment.ts', 'web/picture/highlight.ts'];
      const wrong = webFiles
        .filter((file) => file.path.startsWith(`web/picture/${room}/`))
        .flatMap((file) =>
          importsOf(file)
            .filter((target) => target.startsWith(room === 'layout' ? '' : 'web/picture/'))
            .filter((target) => !allowed.some((folder) => target.startsWith(folder)))
            .map((target) => `${file.path} imports ${target}`),
        );
      expect(wrong).toEqual([]);
    },
  );

  it('no files import each other in a circle', () => {
    expect(circlesOf([...serverFiles, ...webFiles])).toEqual([]);
  });

  it('the page imports nothing of the server', () => {
    const wrong = webFiles.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('server/'))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing imports test code', () => {
    const wrong = [...serverFiles, ...webFiles].filter((file) =>
      importsOf(file).some((target) => target.startsWith('test/')),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});

describe('doors to foreign code', () => {
  const importersOf = (name: string) =>
    [...serverFiles, ...webFiles]
      .filter((file) => importsOf(file).some((specifier) => packageOf(specifier) === name))
      .map((file) => file.path);

  it.each([
    ['neo4j-driver', 'server/graph/driver.ts'],
    ['pino', 'server/http/logger.ts'],
    ['undici', 'server/collect/transport.ts'],
    ['p-limit', 'server/collect/pace.ts'],
    ['@azure/identity', 'server/collect/azure-login.ts'],
  ])('%s has one importer', (name, door) => {
    expect(importersOf(name).filter((path) => path !== door && !isTypeOnly(path, name))).toEqual([]);
  });

  it.each(['cytoscape', 'dataloader', 'yauzl'])('%s has at most one importer', (name) => {
    expect(importersOf(name).filter((path) => !isTypeOnly(path, name)).length).toBeLessThanOrEqual(1);
  });

  it('one file reads the environment', () => {
    const readers = serverFiles.filter((file) => /\bprocess\.env\b|\benv\b[^\n]*from 'node:process'/.test(file.text));
    expect(readers.map((file) => file.path)).toEqual(['server/config.ts']);
  });

  function isTypeOnly(path: string, name: string): boolean {
    const text = [...serverFiles, ...webFiles].find((file) => file.path === path)?.text ?? '';
    const lines = text.split('\n').filter((line) => line.includes(`'${name}'`));
    return lines.every((line) => line.startsWith('import type'));
  }
});
