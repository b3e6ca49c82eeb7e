import { z } from 'zod';
import type { Published } from '../private-place.ts';
import type { DatabaseHome } from './home.ts';
import { readJson, writeJson } from './json-file.ts';

const shape = z.object({
  number: z.number(),
  importedAt: z.number(),
  tenantId: z.string(),
  isSetAside: z.boolean().default(false),
});

/** What was published last, as a file beside the store says, which does not get lost with it. */
export function readPublished(home: DatabaseHome): Published | undefined {
  return readJson(home.publishedFile, shape);
}

export function notePublished(home: DatabaseHome, published: Omit<Published, 'isSetAside'>): void {
  const before = readPublished(home);
  if (before === undefined || before.importedAt <= published.importedAt) writeJson(home.publishedFile, published);
}

export function noteUsed(home: DatabaseHome, used: Omit<Published, 'isSetAside'>): void {
  writeJson(home.publishedFile, used);
}

/** The next store is another one; its numbers go on from here, so that no number ever means two snapshots. */
export function noteSetAside(home: DatabaseHome): void {
  const published = readPublished(home);
  if (published !== undefined) writeJson(home.publishedFile, { ...published, isSetAside: true });
}
