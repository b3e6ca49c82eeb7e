import type { CallName, Lane } from './calls.ts';
import type { HostName } from './clouds.ts';
import { type Credential, SignInFailed } from './credential.ts';
import type { Workers } from './pace.ts';
import type { Parts } from './parts.ts';
import type { RawSignIn } from './raw-folder.ts';
import type { Reader } from './reader.ts';
import { claimsOf, opaqueToken, type TokenClaims } from './token-claims.ts';

/** What is going on, for whoever watches. */
export type CollectEvent =
  | { readonly event: 'progress'; readonly call: CallName; readonly count: number }
  | { readonly event: 'finished'; readonly call: CallName; readonly count: number }
  | { readonly event: 'waiting'; readonly host: HostName; readonly untilMs: number };

export interface LaneInUse {
  /** Undefined if the service does not exist in this cloud. */
  readonly reader: Reader | undefined;
  readonly workers: Workers;
}

/** One run: where it reads, and where it keeps what it read. */
export interface Collection {
  readonly parts: Parts;
  readonly lanes: Readonly<Record<Lane, LaneInUse>>;
  readonly credential: Credential;
  readonly signedIn: RawSignIn;
  readonly signal: AbortSignal;
  readonly onEvent: (event: CollectEvent) => void;
}

/** What the token in use says; nothing if there is none at the moment. */
export async function claimsInUse(
  { credential, signal }: Pick<Collection, 'credential' | 'signal'>,
  host: HostName,
): Promise<TokenClaims> {
  try {
    return claimsOf(await credential.token(host, { isRefused: false, signal }));
  } catch (error) {
    if (error instanceof SignInFailed) return opaqueToken;
    throw error;
  }
}
