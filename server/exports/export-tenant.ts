import type { PackedFile } from '../backup/pack.ts';
import type { Asked } from '../store/answers.ts';
import { writeTenantFolder } from '../tenant/write/folder.ts';
import { csvFiles } from './csv/csv-files.ts';
import type { Exported, ExportFormat } from './export-format.ts';
import type { ExportSource } from './export-source.ts';
import { openGraphLines } from './graph/opengraph.ts';
import { proofGraphml } from './graph/proof-graphml.ts';
import { tenantGraphml } from './graph/tenant-graphml.ts';
import { tenantDocument } from './tenant-document.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** `tenant`: JSON instead of YAML. */
  readonly isJson: boolean;
  /** `graphml`: the proof of this question instead of the whole tenant. */
  readonly proof?: Asked;
}

/** A snapshot in one of the formats. Throws ExportRefused, or a StoreProblem of the question. */
export async function exportTenant(source: ExportSource, { format, isJson, proof }: ExportOptions): Promise<Exported> {
  switch (format) {
    case 'tenant':
      return oneFile(isJson ? 'tenant.json' : 'tenant.yaml', [await tenantDocument(source, isJson)]);
    case 'tenant-folder':
      return { kind: 'folder', files: tenantFolder(source) };
    case 'csv':
      return { kind: 'folder', files: csvFiles(source) };
    case 'opengraph':
      return oneFile('opengraph.json', openGraphLines(source));
    case 'graphml':
      if (proof === undefined) return oneFile('tenant.graphml', tenantGraphml(source));
      return oneFile('proof.graphml', proofGraphml(await source.decide(proof)));
  }
}

function tenantFolder(source: ExportSource): AsyncGenerator<PackedFile> {
  const { structure } = source;
  return writeTenantFolder({ structure, people: source.people(), groups: source.groups(), devices: source.devices() });
}

function oneFile(name: string, lines: PackedFile['lines']): Exported {
  return { kind: 'file', files: only({ name, lines }) };
}

async function* only(file: PackedFile): AsyncGenerator<PackedFile> {
  yield file;
}
