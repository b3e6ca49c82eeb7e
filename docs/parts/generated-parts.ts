import { capabilityTables, policyTable, tableClassTable } from './capabilities.ts';
import { collectPermissionTable } from './collecting.ts';
import type { Material } from './material.ts';
import { contradictionTable, remarkTable, sourceTable } from './notes.ts';
import { reasonTable } from './reasons.ts';
import { entraRoleTable, mappingTables } from './roles.ts';
import { huntingTable, liveResponseTable, permissionTable, workloadTable } from './vocabulary.ts';
import { warningTable } from './warnings.ts';

type Parts = Readonly<Record<string, (material: Material) => string>>;

/** The documents with tables that the catalogue and the code give, by the name that the marker of a table has. */
export const generatedDocuments: Readonly<Record<string, Parts>> = {
  'how-answers-are-computed.md': answerParts(),
  'formats.md': { warnings: warningTable },
  'reading-your-tenant.md': { 'permissions of collect': collectPermissionTable },
};

function answerParts(): Parts {
  return {
    'reason classes': reasonTable,
    contradictions: contradictionTable,
    remarks: remarkTable,
    capabilities: capabilityTables,
    'threat policies': policyTable,
    permissions: permissionTable,
    workloads: workloadTable,
    'hunting tables': huntingTable,
    'classes of tables': tableClassTable,
    'live response': liveResponseTable,
    'Entra roles': entraRoleTable,
    mappings: mappingTables,
    sources: sourceTable,
  };
}

const marked = /<!-- generated: (.+?) -->\n.*?<!-- end of generated -->/gs;

/** The document with every generated part as the catalogue says it now. */
export function withGeneratedParts(text: string, material: Material, parts: Parts): string {
  const missing = new Set(Object.keys(parts));
  const written = text.replace(marked, (_, name: string) => {
    const part = parts[name];
    if (!part) throw new Error(`There is no generated part called ${name}`);
    missing.delete(name);
    return `<!-- generated: ${name} -->\n\n${part(material)}\n\n<!-- end of generated -->`;
  });
  if (missing.size > 0) throw new Error(`The document has no place for: ${[...missing].join(', ')}`);
  return written;
}
