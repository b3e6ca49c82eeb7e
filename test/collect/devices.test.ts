import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clouds, originsOf } from '../../server/collect/clouds.ts';
import { collectFrom, linesIn, newFolder, sourceOf } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import type { Fault } from './fake-request.ts';
import { fakeTenant } from './fake-tenant.ts';
import { upTo } from './ids.ts';

let service: FakeService;
beforeEach(async () => {
  service = await startService(fakeTenant());
});
afterEach(() => service.close());

const machines = upTo(25_000).map((number) => ({ id: number.toString(16).padStart(40, '0') }));

async function collectDevices(fault: Fault) {
  service.setFault((arrived) => (arrived.path === '/api/machines' ? fault(arrived) : undefined));
  const folder = newFolder();
  const manifest = await collectFrom(service, { folder, options: { only: ['devices'], groups: 'all' } });
  const asked = service.arrived.filter(({ path }) => path === '/api/machines').map(({ query }) => query.get('$skip'));
  return { ...sourceOf(manifest, 'devices'), asked, lines: linesIn(folder, 'devices').length };
}

const page = (skip: string | null, most: number) => machines.slice(Number(skip), Number(skip) + most);

describe('devices', () => {
  it('are read by $skip until a page is not full', async () => {
    const { count, asked, lines } = await collectDevices(({ query }) => ({
      status: 200,
      body: { value: page(query.get('$skip'), 10_000) },
    }));
    expect([count, lines, asked]).toEqual([25_000, 25_000, ['0', '10000', '20000']]);
  });

  it('are read on if a page is not full, but says that there are more', async () => {
    const { count, asked } = await collectDevices(({ query }) => {
      const value = page(query.get('$skip'), 9_000);
      const more = value.length === 9_000 ? { '@odata.nextLink': `${service.origin}/api/machines?=lost` } : {};
      return { status: 200, body: { value, ...more } };
    });
    expect([count, asked]).toEqual([25_000, ['0', '9000', '18000']]);
  });

  it('end where a link to further pages leads nowhere', async () => {
    const { count, asked, reason } = await collectDevices(() => ({
      status: 200,
      body: { value: page('0', 5), '@odata.nextLink': `${service.origin}/api/machines?=onboardingstatus` },
    }));
    expect([count, asked]).toEqual([5, ['0', '5']]);
    expect(reason).toContain('A signed-in user');
  });

  it('are partial if full pages repeat', async () => {
    const { state, count, asked, reason } = await collectDevices(() => ({
      status: 200,
      body: { value: page('0', 10_000) },
    }));
    expect([state, count, asked]).toEqual(['partial', 10_000, ['0', '10000']]);
    expect(reason).toContain('the same pages again and again');
  });

  it('are asked of no host in a cloud without the API, not even in a test', async () => {
    const origins = originsOf(clouds.china, { graphUrl: service.origin, endpointUrl: service.origin });
    const manifest = await collectFrom(service, { origins, cloud: 'china' });
    for (const kind of ['devices', 'deviceGroups'] as const)
      expect(sourceOf(manifest, kind)).toMatchObject({
        state: 'missing',
        requests: 0,
        reason:
          'The Defender for Endpoint API is not available in this cloud. Import devices and device groups from files.',
      });
    expect(service.pathsAsked().filter((path) => path.startsWith('/api/'))).toEqual([]);
  });
});

it('real origins are those of the cloud, test addresses replace both', () => {
  const none = { graphUrl: undefined, endpointUrl: undefined };
  expect(originsOf(clouds.dod, none)).toEqual({
    graph: 'https://dod-graph.microsoft.us',
    endpoint: 'https://api-gov.securitycenter.microsoft.us',
  });
  expect(originsOf(clouds.global, { graphUrl: 'http://127.0.0.1:1', endpointUrl: undefined })).toEqual({
    graph: 'http://127.0.0.1:1',
    endpoint: undefined,
  });
});
