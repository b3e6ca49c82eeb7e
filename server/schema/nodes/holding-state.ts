import { describedEnum } from '../described-enum.ts';

export const HoldingStateEnum = describedEnum<'active' | 'eligible'>(
  'HoldingState',
  'Whether a membership or role is active, or eligible in PIM.',
  {
    active: 'Active.',
    eligible: 'Eligible in Privileged Identity Management (PIM), not active. It has no effect until it is activated.',
  },
);
