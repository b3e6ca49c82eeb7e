import { Secret } from './secret.ts';
import type { Variables } from './variables.ts';

/** What the environment decides about collecting: how to sign in, and other addresses for tests. */
export interface Collecting {
  /** Origins such as `http://127.0.0.1:8080`, only ever of loopback. */
  readonly graphUrl: string | undefined;
  readonly endpointUrl: string | undefined;
  readonly graphToken: Secret | undefined;
  readonly graphTokenFile: string | undefined;
  readonly endpointToken: Secret | undefined;
  /** The application that signs in. */
  readonly tenantId: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: Secret | undefined;
  readonly certificatePath: string | undefined;
  readonly certificatePassword: Secret | undefined;
}

/** Variables that no program started by whycan needs to know. */
export const secretVariables = [
  'NEO4J_PASSWORD',
  'WHYCAN_GRAPH_TOKEN',
  'WHYCAN_MDE_TOKEN',
  'AZURE_CLIENT_SECRET',
  'AZURE_CLIENT_CERTIFICATE_PASSWORD',
] as const;

type Set = Pick<
  Variables,
  | 'WHYCAN_GRAPH_URL'
  | 'WHYCAN_MDE_URL'
  | 'WHYCAN_GRAPH_TOKEN'
  | 'WHYCAN_GRAPH_TOKEN_FILE'
  | 'WHYCAN_MDE_TOKEN'
  | 'AZURE_TENANT_ID'
  | 'AZURE_CLIENT_ID'
  | 'AZURE_CLIENT_SECRET'
  | 'AZURE_CLIENT_CERTIFICATE_PATH'
  | 'AZURE_CLIENT_CERTIFICATE_PASSWORD'
>;

export function collecting(set: Set): Collecting {
  return Object.freeze({
    graphUrl: originOf(set.WHYCAN_GRAPH_URL),
    endpointUrl: originOf(set.WHYCAN_MDE_URL),
    graphToken: secret(set.WHYCAN_GRAPH_TOKEN),
    graphTokenFile: set.WHYCAN_GRAPH_TOKEN_FILE,
    endpointToken: secret(set.WHYCAN_MDE_TOKEN),
    tenantId: set.AZURE_TENANT_ID,
    clientId: set.AZURE_CLIENT_ID,
    clientSecret: secret(set.AZURE_CLIENT_SECRET),
    certificatePath: set.AZURE_CLIENT_CERTIFICATE_PATH,
    certificatePassword: secret(set.AZURE_CLIENT_CERTIFICATE_PASSWORD),
  });
}

function originOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new URL(text).origin;
}

function secret(text: string | undefined): Secret | undefined {
  return text === undefined ? undefined : new Secret(text);
}
