import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigProblem, type Environment, readConfig } from '../../server/config.ts';

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
}

describe('another address of Microsoft Graph', () => {
  it.each([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.9.8.7:1/', 'http://127.9.8.7:1'],
    ['http://localhost:4001', 'http://localhost:4001'],
    ['https://LOCALHOST', 'https://localhost'],
    ['http://[::1]:9', 'http://[::1]:9'],
  ])('may be %s', (url, origin) => {
    const { collecting } = readConfig({ WHYCAN_GRAPH_URL: url, WHYCAN_MDE_URL: url });
    expect([collecting.graphUrl, collecting.endpointUrl]).toEqual([origin, origin]);
  });

  it.each([
    'http://0.0.0.0:8080',
    'http://10.0.0.7',
    'https://graph.microsoft.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://[::]:9',
    'http://[::ffff:127.0.0.1]',
    'http://user@127.0.0.1',
    'http://user:secret@127.0.0.1',
    'http://@127.0.0.1',
    'http://127.0.0.1/v1.0',
    'http://127.0.0.1?x',
    'http://127.0.0.1#x',
    'http://127.0.0.1\\@example.com',
    'ftp://127.0.0.1',
    '127.0.0.1:8080',
    'localhost',
  ])('may not be %s', (url) => {
    const [problem = ''] = problemsOf({ WHYCAN_GRAPH_URL: url });
    expect(problem).toContain('WHYCAN_GRAPH_URL must be an address of this machine without user and path');
    expect(problem).not.toContain('secret');
    expect(problemsOf({ WHYCAN_GRAPH_URL: 'http://127.0.0.1', WHYCAN_MDE_URL: url })[0]).toContain(
      'WHYCAN_MDE_URL must be',
    );
  });

  it('is needed beside one of the Defender for Endpoint API', () => {
    expect(problemsOf({ WHYCAN_MDE_URL: 'http://127.0.0.1' })).toEqual([
      'WHYCAN_MDE_URL is set without WHYCAN_GRAPH_URL. Set both, or neither.',
    ]);
  });
});

it('a token comes from one place only', () => {
  expect(problemsOf({ WHYCAN_GRAPH_TOKEN: 'x', WHYCAN_GRAPH_TOKEN_FILE: 'y' })).toEqual([
    'WHYCAN_GRAPH_TOKEN and WHYCAN_GRAPH_TOKEN_FILE are both set. Keep one of them.',
  ]);
});

it('tokens, secrets and passwords are never printed nor passed on to other programs', () => {
  const secrets = {
    WHYCAN_GRAPH_TOKEN: 'graph-token-1',
    WHYCAN_MDE_TOKEN: 'endpoint-token-2',
    AZURE_CLIENT_SECRET: 'client-secret-3',
    AZURE_CLIENT_CERTIFICATE_PASSWORD: 'certificate-password-4',
  };
  const config = readConfig({ ...secrets, AZURE_CLIENT_ID: 'app' });
  const { graphToken, endpointToken, clientSecret, certificatePassword, clientId } = config.collecting;
  const revealed = [graphToken, endpointToken, clientSecret, certificatePassword].map((secret) => secret?.reveal());
  expect([revealed, clientId]).toEqual([Object.values(secrets), 'app']);
  const prints = [
    JSON.stringify(config),
    inspect(config, { depth: 9, showHidden: true }),
    JSON.stringify(config.childEnvironment()),
  ];
  for (const print of prints) for (const secret of Object.values(secrets)) expect(print).not.toContain(secret);
});
