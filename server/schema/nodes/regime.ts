import type { Regime } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const RegimeEnum = describedEnum<Regime>(
  'Regime',
  'Unified RBAC status of a workload: which roles apply to it.',
  {
    unified:
      "Unified RBAC: Active. Custom roles of Microsoft Defender XDR Unified RBAC and Microsoft Entra roles apply; the product's own roles have no effect.",
    legacy:
      "Unified RBAC: Not active. The product's own roles (individual RBAC model) apply; custom roles (Unified RBAC) have no effect.",
    basic:
      'Unified RBAC: Not active, and roles in Defender for Endpoint are not turned on (basic permissions). Microsoft Entra roles alone apply.',
  },
);
