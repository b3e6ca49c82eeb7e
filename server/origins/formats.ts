import { tenantFolderFormat, tenantFormat } from './document/own-formats.ts';
import type { Format } from './format.ts';

/** Every format, in the order in which they are tried: what says of itself what it is comes first. */
export const formats: readonly Format[] = [tenantFolderFormat, tenantFormat];
