import type { GroupType } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const GroupTypeEnum = describedEnum<GroupType>('GroupType', 'What kind of group a group is.', {
  security: 'A security group, mail-enabled or not. Everything that Defender assigns to groups works with it.',
  microsoft365: 'A Microsoft 365 group. Some assignments to it have no effect.',
  distribution: 'A distribution list. Assignments to it have no effect.',
});
