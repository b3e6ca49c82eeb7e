import type { TokenCredential } from '@azure/identity';
import type { Collecting } from '../config/collecting.ts';
import { Secret } from '../config/secret.ts';
import { type Cloud, type HostName, scopeOf } from './clouds.ts';
import { type Credential, SignInFailed } from './credential.ts';

export const loginNames = ['device', 'az', 'managed-identity', 'certificate', 'env'] as const;
export type LoginName = (typeof loginNames)[number];

export interface AzureLogin {
  readonly login: LoginName;
  readonly tenant: string | undefined;
  readonly cloud: Cloud;
  readonly settings: Collecting;
  /** Shows what a person has to do to sign in. */
  readonly onPrompt: (text: string) => void;
}

/** Signs in with Microsoft Entra ID. A device code stays valid for a run, so that nobody is asked twice. */
export async function azureCredential(request: AzureLogin): Promise<Credential> {
  const make = await credentialFactory(request);
  let current = make();
  return {
    async token(host: HostName, { isRefused, signal }) {
      if (isRefused && request.login !== 'device') current = make();
      try {
        const { token } = (await current.getToken(scopeOf(host, request.cloud), { abortSignal: signal })) ?? {};
        if (token !== undefined) return new Secret(token);
      } catch (error) {
        signal.throwIfAborted();
        throw new SignInFailed(`Signing in failed${explanationOf(error)}. ${adviceFor[request.login]}`);
      }
      throw new SignInFailed(`Signing in gave no token. ${adviceFor[request.login]}`);
    },
  };
}

const adviceFor: Readonly<Record<LoginName, string>> = {
  device: 'Run the command again and enter the code in time.',
  az: 'Install Azure CLI and run az login, then run the command again.',
  'managed-identity': 'Check that this machine has a managed identity.',
  certificate: 'Check AZURE_CLIENT_ID, AZURE_CLIENT_CERTIFICATE_PATH and --tenant.',
  env: 'Check AZURE_CLIENT_ID, AZURE_CLIENT_SECRET and --tenant.',
};

async function credentialFactory(request: AzureLogin): Promise<() => TokenCredential> {
  const { login, cloud, settings, onPrompt } = request;
  const identity = await import('@azure/identity');
  const tenantId = request.tenant ?? settings.tenantId;
  const inTenant = tenantId === undefined ? {} : { tenantId };
  const options = { authorityHost: cloud.signIn };
  const { clientId } = settings;
  if (login === 'az') return () => new identity.AzureCliCredential(inTenant);
  if (login === 'managed-identity')
    return () =>
      clientId === undefined
        ? new identity.ManagedIdentityCredential()
        : new identity.ManagedIdentityCredential({ clientId });
  if (login === 'device') {
    const own = { ...options, ...inTenant, ...(clientId === undefined ? {} : { clientId }) };
    return () => new identity.DeviceCodeCredential({ ...own, userPromptCallback: ({ message }) => onPrompt(message) });
  }
  const application = { tenantId: required(tenantId, '--tenant'), clientId: required(clientId, 'AZURE_CLIENT_ID') };
  if (login === 'certificate') {
    const certificatePath = required(settings.certificatePath, 'AZURE_CLIENT_CERTIFICATE_PATH');
    const password = settings.certificatePassword?.reveal();
    const certificate =
      password === undefined ? { certificatePath } : { certificatePath, certificatePassword: password };
    return () =>
      new identity.ClientCertificateCredential(application.tenantId, application.clientId, certificate, options);
  }
  const clientSecret = required(settings.clientSecret, 'AZURE_CLIENT_SECRET').reveal();
  return () => new identity.ClientSecretCredential(application.tenantId, application.clientId, clientSecret, options);
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value !== undefined) return value;
  throw new SignInFailed(`To sign in this way, ${name} is needed. Set it, then run the command again.`);
}

/** The code of Microsoft Entra ID, such as AADSTS7000215, or of the network; the rest of the message names addresses and traces. */
function explanationOf(error: unknown): string {
  const code =
    error instanceof Error
      ? /\b(?:AADSTS\d+|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT)\b/.exec(error.message)?.[0]
      : undefined;
  return code === undefined ? '' : ` (${code})`;
}
