import type { Regime } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const RegimeEnum = describedEnum<Regime>('Regime', 'Which kind of roles decides access to a workload.', {
  unified: 'Microsoft Defender XDR Unified RBAC; legacy roles of the product are ignored.',
  legacy: "The product's own roles; unified roles are inert here.",
  basic: "Endpoint with its own role-based access turned off: directory roles alone decide ('basic permissions').",
});
