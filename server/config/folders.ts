import { isAbsolute, join, resolve } from 'node:path';
import { isCheckout, packageFolder } from '../installation.ts';
import type { Variables } from './variables.ts';

type Set = Pick<Variables, 'WHYCAN_HOME' | 'WHYCAN_CACHE' | 'XDG_CACHE_HOME' | 'XDG_DATA_HOME'>;
type Place = Readonly<{ userHome: string; isCheckout?: boolean; platform?: NodeJS.Platform }>;

/** Where whycan keeps things. */
export function folders(set: Set, { userHome, platform = process.platform, ...place }: Place) {
  const cache = ownOr(set.XDG_CACHE_HOME, join(userHome, '.cache'));
  // An installed package is replaced as a whole, with everything inside it.
  const home =
    (place.isCheckout ?? isCheckout)
      ? join(packageFolder, '.whycan')
      : join(ownOr(set.XDG_DATA_HOME, join(userHome, ...usualDataFolder(platform))), 'whycan');
  return {
    userHome,
    homeFolder: resolve(set.WHYCAN_HOME ?? home),
    cacheFolder: resolve(set.WHYCAN_CACHE ?? join(cache, 'whycan')),
  };
}

/** Relative folders do not count, as the XDG specification says. */
function ownOr(folder: string | undefined, usual: string): string {
  return folder !== undefined && isAbsolute(folder) ? folder : usual;
}

function usualDataFolder(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return ['Library', 'Application Support'];
  if (platform === 'win32') return ['AppData', 'Local'];
  return ['.local', 'share'];
}
