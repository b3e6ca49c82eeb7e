import { azureCredential } from '../../collect/azure-login.ts';
import { clouds } from '../../collect/clouds.ts';
import type { Credential } from '../../collect/credential.ts';
import { givenTokens } from '../../collect/given-token.ts';
import type { Collecting } from '../../config/collecting.ts';
import { BadInput } from '../bad-input.ts';
import type { CollectOptions } from './options.ts';

/** How to sign in. A test address is only ever given a token that the environment names for it. */
export function signInAs(
  { login, tenant, cloud }: CollectOptions,
  settings: Collecting,
  onPrompt: (text: string) => void,
): () => Promise<Credential> {
  const isTest = settings.graphUrl !== undefined;
  if (isTest && login !== 'env')
    throw new BadInput(
      'WHYCAN_GRAPH_URL is set, which is for tests only and needs --login env. Unset it, or add that.',
    );
  const given = login === 'env' ? givenTokens(settings) : undefined;
  if (isTest && given === undefined)
    throw new BadInput('WHYCAN_GRAPH_URL is set without a token. Set WHYCAN_GRAPH_TOKEN or WHYCAN_GRAPH_TOKEN_FILE.');
  if (given !== undefined) return () => Promise.resolve(given);
  return () => azureCredential({ login, tenant, cloud: clouds[cloud], settings, onPrompt });
}
