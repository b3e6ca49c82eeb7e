import type { Secret } from '../config/secret.ts';
import type { HostName } from './clouds.ts';

/** Gives tokens and keeps them as long as they are valid; `isRefused` asks for another one than before. */
export interface Credential {
  readonly token: (host: HostName, options: TokenOptions) => Promise<Secret>;
}

export interface TokenOptions {
  readonly isRefused: boolean;
  readonly signal: AbortSignal;
}

/** There is no token; the message says why and what to do, and holds no address and no secret. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}
