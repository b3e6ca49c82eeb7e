import { DiskFull, PrivateDatabaseDown } from '../errors.ts';
import type { PrivatePlace } from '../private-place.ts';
import { diskFull, freeBytes, isNearlyFull, reserveBytes } from './disk-space.ts';
import { runningEndpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import type { Keeper } from './keeper.ts';
import { readPassword } from './password.ts';
import { StoreDamaged } from './problems.ts';
import { notePublished, noteUsed, readPublished } from './published.ts';

/** The private database of a home, as whoever asks it sees it. */
export function privatePlace(home: DatabaseHome, keeper: Keeper): PrivatePlace {
  return {
    whereabouts: () => {
      const endpoint = runningEndpoint(home);
      return endpoint?.isReady === true ? { uri: endpoint.uri, password: readPassword(home) } : undefined;
    },
    revive: keeper.revive,
    explain: (problem) => {
      const known = keeper.problem() ?? (problem instanceof DiskFull ? problem : undefined);
      if (known !== undefined) return known;
      if (isNearlyFull(home)) return diskFull(home, 'the private database has stopped.');
      return new PrivateDatabaseDown(home.consoleLog, { cause: problem });
    },
    freeBytes: () => freeBytes(home),
    reserveBytes: () => reserveBytes(home),
    published: () => readPublished(home),
    notePublished: (published) => notePublished(home, published),
    noteUsed: (used) => noteUsed(home, used),
    storeDamaged: (because) => new StoreDamaged(home.dataFolder, because),
    diskFull: (because) => diskFull(home, because),
  };
}
