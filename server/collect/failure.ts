/** Why a call got no further. */
export type FailureCause =
  /** 403 */
  | 'forbidden'
  /** 401 twice, or no token. */
  | 'unauthorized'
  /** 404 */
  | 'absent'
  /** 400 because the tenant has no licence for it. */
  | 'unlicensed'
  /** 400 because the token of a page is no longer valid. */
  | 'expired'
  /** Another 4xx. */
  | 'rejected'
  /** Every try failed. */
  | 'exhausted'
  /** It asked for a longer wait than is waited. */
  | 'tooLongWait'
  | 'redirected'
  | 'foreignLink'
  | 'loop'
  | 'notAList'
  | 'tooLarge'
  /** The service does not exist in this cloud. */
  | 'noService';

export interface Failure {
  readonly cause: FailureCause;
  readonly status: number | null;
  /** The code of Microsoft's error, or of a network error such as `ECONNRESET`. */
  readonly code: string | null;
}

export type Answer = { readonly body: unknown } | { readonly failure: Failure };

export function failed(cause: FailureCause, status: number | null = null, code: string | null = null): Failure {
  return { cause, status, code };
}

/** Codes are written to disk, so a text that could be anything else is none. */
export function safeCode(code: unknown): string | null {
  return typeof code === 'string' && /^[A-Za-z][A-Za-z_.]{0,63}$/.test(code) ? code : null;
}
