import type { EdgeKind } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

const meaning = 'What an edge of the graph says about its two nodes.';

const retired = { IN_SCOPE: 'No edge has this kind: the scopes of an assignment are a field of it.' };

export const EdgeKindEnum = describedEnum<EdgeKind>(
  'EdgeKind',
  meaning,
  {
    MEMBER_OF: 'The person is a direct member of the group.',
    NESTED_IN: 'The group is a member of the other group.',
    ELIGIBLE_FOR: 'The principal may activate the membership or role (PIM) but has not.',
    HOLDS: 'The principal holds the directory role or legacy role.',
    ASSIGNED: 'The principal is named in the assignment.',
    OF_ROLE: 'The assignment is of this unified role.',
    ON_DATA_SOURCE: 'The assignment covers this data source.',
    GRANTS: 'The role grants the permission.',
    MAPS_TO: 'The legacy role or option maps to the permission in Unified RBAC.',
    INCLUDES: 'The role group includes the role, or the manage level includes the read level.',
    CARRIES_OVER: 'The Cloud Apps role opens Identity data as well.',
    CAN_SEE: 'The group is on the access list of the device group.',
    OPEN_TO_ALL: 'The device group has no access list, so every portal user sees it.',
    MATCHES: 'The device meets the rule of the device group.',
    IN_DEVICE_GROUP: 'The device is in the device group: the best-ranked one whose rule it meets.',
    REQUIRES: 'The capability needs the permission.',
  },
  retired,
);
