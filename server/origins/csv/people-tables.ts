import type { GroupType } from '../../access/terms/vocabulary.ts';
import { limits } from '../../document/limits.ts';
import { flagIn, namedIn, textIn, wordIn } from './cells.ts';
import { rowByRow, type Table, type TableRow } from './table.ts';

const userTypes = { Member: 'Member', Guest: 'Guest' } as const;
const states = { active: 'active', eligible: 'eligible' } as const;
const memberTypes = {
  user: 'user',
  group: 'group',
  servicePrincipal: 'servicePrincipal',
  device: 'device',
  contact: 'contact',
} as const;

/** Own words, and those of what the Entra admin center downloads. */
const groupTypes: Readonly<Record<string, GroupType>> = {
  security: 'security',
  'Mail enabled security': 'security',
  microsoft365: 'microsoft365',
  Unified: 'microsoft365',
  distribution: 'distribution',
  'Distribution list': 'distribution',
};

/** The properties that are there; an empty cell says nothing. */
export function known<Value extends object>(
  properties: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
}

function sidIn(row: TableRow): string {
  return row.get('sid') || row.get('onPremisesSecurityIdentifier');
}

export const users: Table = {
  name: 'users',
  needed: ['id', 'userPrincipalName'],
  optional: ['displayName', 'accountEnabled', 'userType', 'sid', 'onPremisesSecurityIdentifier'],
  kinds: () => ['users'],
  open: (listener) =>
    rowByRow((row) => {
      const id = textIn(row, 'id', limits.idCharacters);
      const properties = known({
        displayName: row.get('displayName'),
        userPrincipalName: row.get('userPrincipalName'),
        accountEnabled: flagIn(row, 'accountEnabled'),
        userType: wordIn(row, 'userType', userTypes),
        sid: sidIn(row),
      });
      listener.record('user', id);
      listener.state({ kind: 'user', id, ...properties }, row.line);
    }),
};

export const groups: Table = {
  name: 'groups',
  needed: ['id', 'displayName', 'groupType'],
  optional: ['isAssignableToRole', 'sid', 'onPremisesSecurityIdentifier'],
  kinds: () => ['groups', 'groupTypes'],
  open: (listener) =>
    rowByRow((row) => {
      const id = textIn(row, 'id', limits.idCharacters);
      const properties = known({
        displayName: row.get('displayName'),
        type: wordIn(row, 'groupType', groupTypes),
        isAssignableToRole: flagIn(row, 'isAssignableToRole'),
        sid: sidIn(row),
      });
      listener.record('group', id);
      listener.state({ kind: 'group', id, ...properties }, row.line);
    }),
};

export const members: Table = {
  name: 'members of groups',
  needed: ['group', 'member'],
  optional: ['groupId', 'memberId', 'memberType', 'state'],
  kinds: (has) => (has('state') ? ['members', 'groupEligibility'] : ['members']),
  open: (listener) =>
    rowByRow((row) => {
      const group = namedIn(row, 'groupId', 'group');
      const member = namedIn(row, 'memberId', 'member');
      const state = wordIn(row, 'state', states) ?? 'active';
      const type = wordIn(row, 'memberType', memberTypes);
      const other = type === 'device' || type === 'contact' ? { isPrincipal: false as const } : {};
      listener.record('member', `${JSON.stringify(group)} ${JSON.stringify(member)} ${state}`);
      listener.state({ kind: 'member', group, member, state, ...other }, row.line);
    }),
};
