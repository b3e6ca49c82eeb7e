import type { AccessState } from '../../access/terms/proof.ts';
import { describedEnum } from '../described-enum.ts';

export const AccessStateEnum = describedEnum<AccessState>('AccessState', 'When a person can do something.', {
  now: 'Now.',
  'after-activation': 'Only after activating roles or memberships that they are eligible for in PIM.',
  never: 'Not even after activating everything that they are eligible for in PIM.',
});
