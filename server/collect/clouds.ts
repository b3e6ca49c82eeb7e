import type { CloudName } from './raw-folder.ts';

/** The services that are read. */
export type HostName = 'graph' | 'endpoint';

export const hostTitles: Readonly<Record<HostName, string>> = {
  graph: 'Microsoft Graph',
  endpoint: 'The Defender for Endpoint API',
};

/** Where a cloud of Microsoft signs in and answers; nothing else is ever called. */
export interface Cloud {
  readonly signIn: string;
  readonly graph: string;
  /** Undefined in a cloud without the Defender for Endpoint API. */
  readonly endpoint: string | undefined;
  /** What a token for the Defender for Endpoint API is asked for. */
  readonly endpointScope: string;
}

export const clouds: Readonly<Record<CloudName, Cloud>> = {
  global: {
    signIn: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    endpoint: 'https://api.security.microsoft.com',
    endpointScope: 'https://api.securitycenter.microsoft.com/.default',
  },
  gcc: {
    signIn: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    endpoint: 'https://api-gcc.securitycenter.microsoft.us',
    endpointScope: 'https://api-gcc.securitycenter.microsoft.us/.default',
  },
  'gcc-high': {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    endpoint: 'https://api-gov.securitycenter.microsoft.us',
    endpointScope: 'https://api-gov.securitycenter.microsoft.us/.default',
  },
  dod: {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    endpoint: 'https://api-gov.securitycenter.microsoft.us',
    endpointScope: 'https://api-gov.securitycenter.microsoft.us/.default',
  },
  china: {
    signIn: 'https://login.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    endpoint: undefined,
    endpointScope: '',
  },
};

/** What a token for a host is asked for. */
export function scopeOf(host: HostName, cloud: Cloud): string {
  return host === 'graph' ? `${cloud.graph}/.default` : cloud.endpointScope;
}

/** The origin of each service that the cloud has: the real one, or the test address. A test never reaches a real service. */
export function originsOf(
  cloud: Cloud,
  { graphUrl, endpointUrl }: { readonly graphUrl: string | undefined; readonly endpointUrl: string | undefined },
): Readonly<Record<HostName, string | undefined>> {
  if (graphUrl !== undefined) return { graph: graphUrl, endpoint: cloud.endpoint && endpointUrl };
  return { graph: cloud.graph, endpoint: cloud.endpoint };
}
