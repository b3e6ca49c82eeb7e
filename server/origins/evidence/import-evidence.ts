import { type FactKind, factKinds } from '../../access/terms/vocabulary.ts';
import { recordFiles } from '../folder/record-files.ts';
import type { FormatName } from '../format.ts';
import type { Parcel } from '../parcel/parcel.ts';
import type { PlacedNode } from './placed-nodes.ts';

/** A file of an import, and which kinds of data it states. */
export interface EvidenceFile {
  readonly path: string;
  readonly format: FormatName;
  readonly kinds: readonly FactKind[];
  /** When that was so which it states, ISO 8601, where it says so. */
  readonly asOf?: string | undefined;
}

/** What an import keeps of where its facts come from. */
export interface ImportEvidence {
  readonly files: readonly EvidenceFile[];
  readonly places: readonly PlacedNode[];
  /** Whether the record of a node also states its members, holders and lists, as in tenant documents. */
  readonly isOneDocument: boolean;
  /** The cloud of Microsoft that the tenant is in, as `whycan collect` names it. */
  readonly cloud?: string | undefined;
}

const ofGroups: readonly FactKind[] = ['groups', 'members', 'groupEligibility', 'groupTypes'];

/** Of a tenant document or folder that was read by itself. */
export function evidenceAlone(
  { path, form, files }: Pick<Parcel, 'path' | 'form'> & { readonly files: readonly { readonly name: string }[] },
  places: readonly PlacedNode[],
  asOf: string | undefined,
): ImportEvidence {
  const isFolder = form !== 'file' && files.length > 1;
  const only = form === 'file' ? path : (files[0]?.name ?? path);
  return {
    files: isFolder
      ? files.map(({ name }) => ({ path: name, format: 'tenant-folder', kinds: kindsOfRecords(name), asOf }))
      : [{ path: only, format: 'tenant', kinds: factKinds, asOf }],
    places,
    isOneDocument: true,
  };
}

function kindsOfRecords(name: string): readonly FactKind[] {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (file === recordFiles.users || file === recordFiles.servicePrincipals) return ['users'];
  if (file === recordFiles.groups) return ofGroups;
  if (file === recordFiles.devices) return ['devices'];
  return factKinds.filter((kind) => kind !== 'users' && kind !== 'devices' && !ofGroups.includes(kind));
}
