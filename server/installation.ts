import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: one level above these sources, two above what they are compiled to. */
export const packageFolder = folderOfPackage(dirname(fileURLToPath(import.meta.url)));

/** Whether whycan runs where it is developed. What is installed has no sources. */
export const isCheckout = existsSync(join(packageFolder, 'server', 'main.ts'));

function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder));
}
