import { stat } from 'node:fs/promises';
import type { Catalogue } from '../catalogue/load.ts';
import { readDocumentFile } from '../document/file.ts';
import { readTenant } from './document/read-tenant.ts';
import { readTenantFolder } from './folder/read-folder.ts';
import type { TenantReading } from './reading.ts';

/** Reads a tenant from a document or from a folder with one record per line; `file` is the path as problems name it. */
export async function readTenantPath(path: string, file: string, catalogue: Catalogue): Promise<TenantReading> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return readTenantFolder(path, { folder: file, catalogue });
  const read = await readDocumentFile(path, file);
  if ('problem' in read) return { problems: [read.problem] };
  return readTenant(read.text, { file, catalogue });
}
