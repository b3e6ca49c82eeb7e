import type { EdgeKind } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

const meaning = 'The relationship between two nodes of the graph.';

const retired = { IN_SCOPE: 'No edge has this kind. Scopes are a field of the assignment.' };

export const EdgeKindEnum = describedEnum<EdgeKind>(
  'EdgeKind',
  meaning,
  {
    MEMBER_OF: 'The person is a direct member of the group.',
    NESTED_IN: 'The group is a member of the other group.',
    ELIGIBLE_FOR: 'The principal is eligible for the membership or role in PIM and has not activated it.',
    HOLDS: 'The principal has the Entra role or the role of the individual RBAC model.',
    ASSIGNED: 'The principal is named in the assignment.',
    OF_ROLE: 'The assignment is an assignment of this custom role.',
    ON_DATA_SOURCE: 'The assignment covers this data source.',
    GRANTS: 'The role grants the permission.',
    MAPS_TO:
      'The role, or the permission of a Defender for Endpoint role, includes this permission of Unified RBAC (built-in mapping by Microsoft).',
    INCLUDES: 'The role group includes the role, or the manage level includes the read level.',
    CARRIES_OVER: 'The Defender for Cloud Apps role also gives access to Defender for Identity data.',
    CAN_SEE: 'The group is in the user access of the device group.',
    OPEN_TO_ALL: 'The device group has no groups in its user access, so every portal user has access to it.',
    MATCHES: 'The device matches the rule of the device group.',
    IN_DEVICE_GROUP: 'The device is in the device group: the highest-ranked one whose rule it matches.',
    REQUIRES: 'The capability needs the permission.',
  },
  retired,
);
