import type { Format } from '../format.ts';
import { startIn } from '../graph/format.ts';
import { readEntraOps } from './read.ts';
import { isOfEntraOps } from './row.ts';

/** Exports of EntraOps: `Defender.json`, `EntraID.json`, or one object of them. */
export const entraopsFormat: Format = {
  name: 'entraops',
  recognise: (parcel, beginnings) =>
    parcel.files.filter((file) => {
      const beginning = beginnings.get(file);
      if (beginning?.isJson !== true) return false;
      const { first } = startIn(beginning.text);
      return first === undefined ? isSingle(beginning.keys) : isOfEntraOps(first);
    }),
  read: readEntraOps,
};

function isSingle(keys: readonly string[]): boolean {
  return keys.includes('RoleSystem') && keys.includes('ObjectId');
}
