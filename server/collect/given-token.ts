import type { Collecting } from '../config/collecting.ts';
import { readPasswordFile } from '../config/password-file.ts';
import { Secret } from '../config/secret.ts';
import { type Credential, SignInFailed } from './credential.ts';

/** Tokens that the environment gives; one in a file is read again when it was refused. Undefined if there is none. */
export function givenTokens({ graphToken, graphTokenFile, endpointToken }: Collecting): Credential | undefined {
  if (graphToken === undefined && graphTokenFile === undefined) return undefined;
  let fromFile: Secret | undefined;
  const ofGraph = (isRefused: boolean): Secret => {
    if (graphTokenFile === undefined) return graphToken ?? new Secret('');
    if (fromFile === undefined || isRefused) fromFile = tokenIn(graphTokenFile);
    return fromFile;
  };
  return {
    async token(host, { isRefused }) {
      return usable(host === 'endpoint' && endpointToken !== undefined ? endpointToken : ofGraph(isRefused));
    },
  };
}

function tokenIn(file: string): Secret {
  const read = readPasswordFile(file);
  if ('password' in read) return new Secret(read.password);
  throw new SignInFailed(
    `WHYCAN_GRAPH_TOKEN_FILE: the file cannot be read${read.because}. Check the path and its permissions.`,
  );
}

function usable(token: Secret): Secret {
  if (/^[\x21-\x7e]+$/.test(token.reveal())) return token;
  throw new SignInFailed(
    'The token is empty or contains characters that no token has. Set WHYCAN_GRAPH_TOKEN or WHYCAN_GRAPH_TOKEN_FILE to an access token.',
  );
}
