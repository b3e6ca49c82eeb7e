import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { azureCredential, type LoginName } from '../../server/collect/azure-login.ts';
import { clouds } from '../../server/collect/clouds.ts';
import { type Environment, readConfig } from '../../server/config.ts';

afterEach(() => vi.unstubAllEnvs());

const signal = new AbortController().signal;

function signIn(login: LoginName, environment: Environment = {}, tenant?: string) {
  const settings = readConfig(environment).collecting;
  return azureCredential({ login, tenant, cloud: clouds.global, settings, onPrompt: () => undefined });
}

/** An Azure CLI that notes how it was called, and prints or fails. */
function azureCli(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'whycan-az-'));
  writeFileSync(join(folder, 'az'), `#!/bin/sh\necho "$@" >> '${folder}/calls'\n${script}\n`);
  chmodSync(join(folder, 'az'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
  return join(folder, 'calls');
}

const answer = '{ "accessToken": "from-az", "expires_on": 4102444800, "expiresOn": "2100-01-01 00:00:00.000000" }';

describe('Azure CLI', () => {
  it('is asked for a token of each service, and again when one was refused', async () => {
    const calls = azureCli(`echo '${answer}'`);
    const credential = await signIn('az');
    const ofGraph = await credential.token('graph', { isRefused: false, signal });
    await credential.token('endpoint', { isRefused: true, signal });
    expect(ofGraph.reveal()).toBe('from-az');
    const resources = readFileSync(calls, 'utf8').match(/--resource \S+/g);
    expect(resources).toEqual([
      '--resource https://graph.microsoft.com',
      '--resource https://api.securitycenter.microsoft.com',
    ]);
  });

  it('that refuses is explained without its own words', async () => {
    azureCli('echo "ERROR: AADSTS65001: no consent for https://secret.example/x" >&2; exit 1');
    const credential = await signIn('az');
    await expect(credential.token('graph', { isRefused: false, signal })).rejects.toThrow(
      /^Signing in failed \(AADSTS65001\)\. Install Azure CLI and run az login, then run the command again\.$/,
    );
  });
});

describe('an application', () => {
  it.each([
    ['env', {}, '--tenant is needed'],
    ['env', { AZURE_TENANT_ID: 't' }, 'AZURE_CLIENT_ID is needed'],
    ['env', { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'a' }, 'AZURE_CLIENT_SECRET is needed'],
    ['certificate', { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'a' }, 'AZURE_CLIENT_CERTIFICATE_PATH is needed'],
  ] as const)('that signs in by %s with %j is refused at once', async (login, environment, why) => {
    await expect(signIn(login, environment)).rejects.toThrow(why);
  });

  it('whose certificate cannot be read is refused without its path', async () => {
    const path = join(tmpdir(), 'no-such-certificate.pem');
    const settings = { AZURE_CLIENT_ID: 'a', AZURE_CLIENT_CERTIFICATE_PATH: path };
    const credential = await signIn('certificate', settings, 'contoso.example');
    const failure = await credential.token('graph', { isRefused: false, signal }).catch(String);
    expect(failure).toContain('Check AZURE_CLIENT_ID, AZURE_CLIENT_CERTIFICATE_PATH and --tenant.');
    expect(failure).not.toContain('no-such-certificate');
  });
});
