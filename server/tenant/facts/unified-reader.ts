import type { ExtraPermission, LegacyRoleFact } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { Principals } from './principals.ts';
import type { Report } from './report.ts';

/** What roles of Unified RBAC are read with. */
export interface UnifiedReader {
  readonly catalogue: Catalogue;
  readonly principals: Principals;
  readonly report: Report;
  readonly extraPermissions: readonly ExtraPermission[];
  readonly legacyRoles: readonly LegacyRoleFact[];
}
