import type { AccessState } from '../../access/terms/proof.ts';
import { describedEnum } from '../described-enum.ts';

export const AccessStateEnum = describedEnum<AccessState>('AccessState', 'When somebody can do something.', {
  now: 'Now.',
  'after-activation': 'After activating roles or memberships that PIM offers; not before.',
  never: 'Not even after activating everything that PIM offers.',
});
