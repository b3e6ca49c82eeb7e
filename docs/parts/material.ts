import { readCatalogueFiles } from '../../server/catalogue/files.ts';
import { type Catalogue, loadCatalogue } from '../../server/catalogue/load.ts';
import { readTables, type Tables } from '../../server/catalogue/tables.ts';

/** The catalogue as the decision uses it, and its rows as they are written, which say what they cite. */
export interface Material {
  readonly rulebook: Catalogue['rulebook'];
  readonly tables: Tables;
}

export function readMaterial(): Material {
  const { rulebook } = loadCatalogue();
  const tables = readTables(readCatalogueFiles(), ({ file }, message) => {
    throw new Error(`${file}: ${message}`);
  });
  return { rulebook, tables };
}
