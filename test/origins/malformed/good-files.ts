import { rawFileName } from '../../../server/collect/raw-folder.ts';
import type { FormatName } from '../../../server/origins/format.ts';
import * as pieces from '../one-tenant/pieces.ts';
import { activations, wholeTenant } from '../one-tenant/whole.ts';
import { deviceGroups } from '../portal-answers.ts';

/** Files of one format that can be read, and the one of them that is damaged. */
export interface GoodFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly damaged: string;
}

const folder = {
  'tenant.json': JSON.stringify({ whycan: 'tenant/1', tenant: { id: 't' } }),
  'users.ndjson': '{"id":"ana"}\n{"id":"bo"}\n',
  'groups.ndjson': '{"id":"soc","members":["ana"]}\n{"id":"lead","members":["soc"]}\n',
};
const [activation] = activations;
const onlyFile = ({ files }: pieces.Piece): GoodFiles => ({ files, damaged: Object.keys(files)[0] ?? '' });

export const goodFiles: Readonly<Record<FormatName, GoodFiles>> = {
  tenant: { files: { 'corp.json': wholeTenant(activation) }, damaged: 'corp.json' },
  'tenant-folder': { files: folder, damaged: 'groups.ndjson' },
  raw: { files: pieces.raw().files, damaged: rawFileName('users') },
  graph: { files: pieces.graph().files, damaged: 'users.json' },
  machines: onlyFile(pieces.machinesList()),
  har: onlyFile(pieces.har(activation)),
  portal: { files: { 'device-groups.json': JSON.stringify(deviceGroups) }, damaged: 'device-groups.json' },
  'portal-roles': onlyFile(pieces.portalRoles()),
  'role-groups': onlyFile(pieces.roleGroups()),
  entraops: onlyFile(pieces.entraops()),
  azurehound: onlyFile(pieces.azurehound()),
  bloodhound: onlyFile(pieces.bloodhound()),
  opengraph: onlyFile(pieces.opengraph()),
  csv: { files: pieces.cloudAppsTable().files, damaged: 'cloud-apps.csv' },
};
