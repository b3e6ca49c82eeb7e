import type { Decision } from '../access/proof.ts';
import type { Reading } from '../store/reading.ts';
import { NotSupportedYet } from './problem.ts';

export interface Asked {
  readonly who: string;
  readonly capability: string;
  /** As the `on` of a document. */
  readonly on: unknown;
  /** As the `assuming` of a document. */
  readonly assuming: unknown;
}

export async function ask(_reading: Reading, _asked: Asked): Promise<Decision> {
  throw new NotSupportedYet('not wired');
}
