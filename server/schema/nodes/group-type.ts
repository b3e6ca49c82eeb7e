import type { GroupType } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const GroupTypeEnum = describedEnum<GroupType>('GroupType', 'What kind of group a group is.', {
  security: 'A security group, mail-enabled or not; what Defender gives to groups, it gives to these.',
  microsoft365: 'A Microsoft 365 group; some of what is given to it has no effect.',
  distribution: 'A distribution list; nothing that is given to it has an effect.',
});
