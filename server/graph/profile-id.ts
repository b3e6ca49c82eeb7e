import { createHash } from 'node:crypto';
import type { Profile } from '../access/sets/profile.ts';

/** The same for the same profile in every snapshot, so that only profiles are written that are new. */
export function profileIdOf({ key }: Pick<Profile, 'key'>): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
