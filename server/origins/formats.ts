import { azurehoundFormat } from './azurehound/format.ts';
import { bloodhoundFormat } from './bloodhound/format.ts';
import { csvFormat } from './csv/csv-format.ts';
import { tenantFolderFormat, tenantFormat } from './document/own-formats.ts';
import { entraopsFormat } from './entraops/format.ts';
import type { Format } from './format.ts';
import { graphFormat } from './graph/format.ts';
import { machinesFormat } from './machines/format.ts';
import { opengraphFormat } from './opengraph/format.ts';
import { harFormat } from './portal/har/har-format.ts';
import { portalFormat } from './portal/portal-format.ts';
import { portalRolesFormat } from './portal-roles/portal-roles-format.ts';
import { rawFormat } from './raw/format.ts';
import { roleGroupsFormat } from './role-groups/role-groups-format.ts';

/** Every format, in the order in which they are tried: what says of itself what it is comes first. */
export const formats: readonly Format[] = [
  tenantFolderFormat,
  tenantFormat,
  rawFormat,
  harFormat,
  azurehoundFormat,
  bloodhoundFormat,
  opengraphFormat,
  portalFormat,
  entraopsFormat,
  machinesFormat,
  portalRolesFormat,
  roleGroupsFormat,
  csvFormat,
  graphFormat,
];
