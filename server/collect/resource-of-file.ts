import { calls } from './calls.ts';
import { hostTitles } from './clouds.ts';
import { rawFileName } from './raw-folder.ts';

/** What was asked for the objects of a file of a collected folder: `Microsoft Graph: /v1.0/users`. */
export function resourcesOfFile(path: string): string[] {
  const resources = Object.values(calls).flatMap((call) => {
    const isHere = 'file' in call && isNamed(path, rawFileName(call.file));
    return isHere ? [`${hostTitles[call.host].replace(/^The /, '')}: ${call.path.replace(/\?.*$/, '')}`] : [];
  });
  return [...new Set(resources)];
}

function isNamed(path: string, file: string): boolean {
  return path === file || path.endsWith(`/${file}`) || path.endsWith(`\\${file}`);
}
