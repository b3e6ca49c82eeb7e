import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHome, databaseHome } from '../../../server/graph/launch/home.ts';
import { choosePort, steadyPorts } from '../../../server/graph/launch/port.ts';

let homeFolder = '';
beforeEach(() => {
  homeFolder = mkdtempSync(join(tmpdir(), 'whycan-port-'));
});
afterEach(() => rmSync(homeFolder, { recursive: true, force: true }));

const ofLinux = '/proc/sys/net/ipv4/ip_local_port_range';

test.skipIf(!existsSync(ofLinux))('a new database listens where no outgoing connection takes its port', async () => {
  const home = databaseHome({ homeFolder });
  createHome(home);
  const port = await choosePort(home);
  const [from = 0, to = 0] = readFileSync(ofLinux, 'utf8').trim().split(/\s+/).map(Number);
  expect(port >= from && port <= to).toBe(false);
  expect(port).toBeGreaterThanOrEqual(10_000);
  expect(await choosePort(home)).toBe(port);
});

test('a port that another program took is left to it', async () => {
  const home = databaseHome({ homeFolder });
  createHome(home);
  const port = await choosePort(home);
  const other = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const next = await choosePort(home);
  expect(next).not.toBe(port);
  await new Promise((resolve) => other.close(resolve));
  expect(await choosePort(home)).toBe(next);
});

test.each([
  ['32768\t60999\n', { from: 10_000, to: 32_767 }],
  ['1024 60999', { from: 61_000, to: 65_535 }],
  ['1024 65535', undefined],
])('of outgoing ports %j the others are %j', (outgoing, ports) => {
  expect(steadyPorts(outgoing)).toEqual(ports);
});
