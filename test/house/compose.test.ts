import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../server/config.ts';
import { memoryFor, neo4jConf } from '../../server/graph/launch/settings.ts';
import { neo4jVersion } from '../../server/graph/launch/version.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

const service = z.looseObject({
  image: z.string(),
  user: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  command: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const compose = z
  .looseObject({
    services: z.strictObject({ password: service, neo4j: service, whycan: service }),
    networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  })
  .parse(load(read('docker-compose.yml')));
const { password, neo4j, whycan } = compose.services;
const instructions = read('Dockerfile')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Names as the image of Neo4j turns its variables into settings. */
function neo4jSettings(): [string, string][] {
  return Object.entries(neo4j.environment)
    .filter(([name]) => name !== 'NEO4J_AUTH_PATH')
    .map(([name, value]) => [name.replace('NEO4J_', '').replaceAll('_', '.').replaceAll('..', '_'), value]);
}

test('every way to Neo4j names the same version', () => {
  expect(neo4j.image).toBe(`neo4j:${neo4jVersion}-community`);
  expect(password.image).toBe(neo4j.image);
  expect(read('server/graph/launch/pom.xml')).toContain(`<version>${neo4jVersion}</version>`);
});

test('only whycan is published, on the loopback of the machine', () => {
  expect(whycan.ports).toEqual(['127.0.0.1:4000:4000']);
  expect([...neo4j.ports, ...password.ports]).toEqual([]);
  expect(neo4j.networks).toEqual(['database']);
  expect(compose.networks['database']).toEqual({ internal: true });
});

test('whycan starts with these variables and finds its database', () => {
  const { NEO4J_PASSWORD_FILE, ...environment } = whycan.environment;
  const config = readConfig(environment);
  expect(config).toMatchObject({ host: '0.0.0.0', port: 4000, isExposed: true });
  expect(config.database?.uri).toBe('bolt://neo4j:7687');
  expect(config.allowedHosts).toContain('localhost');
  expect(config.warnings).toEqual([]);
  expect(whycan.networks).toContain('database');
});

test('the password is made on first start, kept in a volume, and written nowhere else', () => {
  expect(password.command.join()).toContain('if [ ! -s password ]');
  expect(password.command.join()).toContain('/dev/urandom');
  expect(password.volumes).toEqual(['secrets:/secrets']);
  expect(neo4j.environment['NEO4J_AUTH_PATH']).toBe('/secrets/neo4j-auth');
  expect(whycan.environment['NEO4J_PASSWORD_FILE']).toBe('/secrets/password');
  for (const user of [neo4j, whycan]) expect(user.volumes).toContain('secrets:/secrets:ro');
  for (const part of [password, neo4j, whycan]) {
    expect(Object.keys(part.environment)).not.toContain('NEO4J_AUTH');
    expect(Object.keys(part.environment)).not.toContain('NEO4J_PASSWORD');
  }
  // Compose would put variables of the shell in place of single dollar signs.
  expect(password.command.join().replaceAll('$$', '')).not.toContain('$');
});

test('each part waits until the one before it is ready', () => {
  expect(neo4j.depends_on['password']?.condition).toBe('service_completed_successfully');
  expect(whycan.depends_on['neo4j']?.condition).toBe('service_healthy');
  expect(neo4j.healthcheck?.test.join(' ')).toContain('7687');
});

test('what keeps running is neither root nor able to become it', () => {
  expect(neo4j.user).toBe('7474:7474');
  expect(whycan.user).toBeUndefined();
  expect(instructions.filter((line) => line.startsWith('USER'))).toEqual(['USER node']);
  for (const part of [neo4j, whycan]) {
    expect(part.cap_drop).toEqual(['ALL']);
    expect(part['security_opt']).toEqual(['no-new-privileges:true']);
  }
  expect(whycan.read_only).toBe(true);
});

test('the database in the container has the settings of the private one', () => {
  const own = new Map(
    neo4jConf(7687, memoryFor(8_000))
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
  own.set('server.memory.heap.max_size', '2g');
  for (const [name, value] of neo4jSettings()) expect([name, value]).toEqual([name, own.get(name)]);
});

test('the image is built in stages, without development packages, and starts the server', () => {
  const froms = instructions.filter((line) => line.startsWith('FROM'));
  expect(froms).toHaveLength(2);
  for (const from of froms) expect(from).toMatch(/^FROM node:\d+\.\d+\.\d+-/);
  expect(instructions.join('\n')).toMatch(/RUN npm install .*\n/);
  expect(instructions.join('\n')).toContain('npm prune --omit=dev');
  const copied = instructions.flatMap((line) => [...line.matchAll(/ \/app\/(\S+)/g)].map((match) => match[1]));
  expect(copied.filter((name) => !name?.includes('.') && name !== 'LICENSE').sort()).toEqual([
    'bin',
    'dist',
    'node_modules',
    'seed',
  ]);
  expect(instructions.slice(-2)).toEqual(['ENTRYPOINT ["node", "bin/whycan.js"]', 'CMD ["serve"]']);
});

test('secrets, local data and installed packages stay out of the image', () => {
  const ignored = read('.dockerignore').split('\n');
  expect(ignored.filter((line) => line !== '' && !line.startsWith('#'))[0]).toBe('*');
  expect(ignored).toContain('**/node_modules');
  for (const name of ['!.git', '!.env', '!.whycan', '!test']) expect(ignored).not.toContain(name);
});

test('all that the image is built from gets into it', () => {
  const ignored = read('.dockerignore').split('\n');
  for (const name of ['scripts', 'server', 'web', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'])
    expect(ignored).toContain(`!${name}`);
});
