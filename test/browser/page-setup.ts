import { join } from 'node:path';
import { build } from 'vite';
import { Page } from '../../server/http/page.ts';
import { pageAdvice } from '../../server/http/page-age.ts';
import { checkout } from '../house/source-tree.ts';

export const pageFolder = join(checkout, 'dist', 'web');

/** Builds the page when its sources are newer: tests look at what they say now, built as users get it. */
export async function setup(): Promise<void> {
  if (pageAdvice(checkout, new Page(pageFolder).builtMs) === undefined) return;
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ root: join(checkout, 'web'), configFile: join(checkout, 'vite.config.ts'), logLevel: 'error' });
  process.env['NODE_ENV'] = before;
}
