import { describedEnum } from '../described-enum.ts';

export const HoldingStateEnum = describedEnum<'active' | 'eligible'>(
  'HoldingState',
  'Whether a membership or role counts now, or only once it is activated.',
  {
    active: 'It counts now.',
    eligible: 'It may be activated (Privileged Identity Management) and counts for nothing until then.',
  },
);
