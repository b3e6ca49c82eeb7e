import type { Secret } from '../config/secret.ts';
import type { RawSignIn } from './raw-folder.ts';

/** What a token says about who signed in; nothing of an opaque one. */
export interface TokenClaims extends RawSignIn {
  readonly permissions: readonly string[];
}

export const opaqueToken: TokenClaims = { as: 'unknown', id: null, permissions: [] };

/** Reads the claims without checking the signature: the service does that. */
export function claimsOf(token: Secret): TokenClaims {
  const [, payload, signature] = token.reveal().split('.');
  if (payload === undefined || signature === undefined) return opaqueToken;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null) return opaqueToken;
    const { idtyp, oid, roles, scp } = claims as Readonly<Record<string, unknown>>;
    const delegated = typeof scp === 'string' ? scp.split(' ') : [];
    const application = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
    return { as: kindOf(idtyp, scp), id: idOf(oid), permissions: [...application, ...delegated] };
  } catch {
    return opaqueToken;
  }
}

function kindOf(idtyp: unknown, scp: unknown): RawSignIn['as'] {
  if (idtyp === 'app') return 'application';
  return idtyp === 'user' || typeof scp === 'string' ? 'user' : 'unknown';
}

function idOf(oid: unknown): string | null {
  return typeof oid === 'string' && /^[0-9a-f-]{36}$/i.test(oid) ? oid : null;
}
