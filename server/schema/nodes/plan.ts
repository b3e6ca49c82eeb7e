import type { Plan } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const PlanEnum = describedEnum<Plan>('Plan', 'A plan of a product, which decides what it can do at all.', {
  none: 'Office 365: the protection that every mailbox has, without a plan of Defender.',
  business: 'Endpoint: Defender for Business.',
  P1: 'Plan 1.',
  P2: 'Plan 2.',
});
