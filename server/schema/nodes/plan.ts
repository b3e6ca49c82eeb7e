import type { Plan } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const PlanEnum = describedEnum<Plan>('Plan', 'A plan of a product, which determines the features it includes.', {
  none: 'No plan of Defender for Office 365: the built-in protection of every cloud mailbox.',
  business: 'Microsoft Defender for Business.',
  P1: 'Plan 1.',
  P2: 'Plan 2.',
});
