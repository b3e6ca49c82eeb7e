import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../installation.ts';

const packageFile: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));

export const { version } = packageFile;
