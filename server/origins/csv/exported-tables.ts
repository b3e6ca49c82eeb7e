import { groupTypes } from '../../access/terms/vocabulary.ts';
import { flagIn, textIn, wordIn } from './cells.ts';
import { idIn, unescaped } from './exported-rows.ts';
import { known } from './people-tables.ts';
import { rowByRow, type Table } from './table.ts';

/** The tables of people, groups and memberships as `whycan export --as csv` writes them: principals stand there by id. */

const personKinds = {
  User: 'user',
  ServicePrincipal: 'servicePrincipal',
  ForeignPrincipal: 'foreignPrincipal',
} as const;
const userTypes = { Member: 'Member', Guest: 'Guest' } as const;
const homes = { internal: 'internal', external: 'external' } as const;
const vias = { gdap: 'gdap', governance: 'governance' } as const;
const states = { active: 'active', eligible: 'eligible' } as const;
const typesOfGroups = Object.fromEntries(groupTypes.map((type) => [type, type]));

export const exportedUsers: Table = {
  name: 'users',
  needed: ['kind', 'id', 'displayName', 'userPrincipalName', 'accountEnabled', 'userType', 'home', 'via', 'homeTenant'],
  optional: [],
  kinds: () => ['users'],
  open: (listener) =>
    rowByRow((written) => {
      const row = unescaped(written);
      textIn(row, 'kind');
      const kind = wordIn(row, 'kind', personKinds) ?? 'user';
      const id = idIn(row, 'id');
      const displayName = row.get('displayName');
      const accountEnabled = flagIn(row, 'accountEnabled');
      const userPrincipalName = row.get('userPrincipalName');
      const userType = wordIn(row, 'userType', userTypes);
      const home = wordIn(row, 'home', homes);
      const via = wordIn(row, 'via', vias);
      const homeTenant = row.get('homeTenant');
      listener.record(kind, id);
      if (kind === 'user') {
        const fields = known({ displayName, accountEnabled, userPrincipalName, userType, home });
        listener.state({ kind, id, ...fields }, row.line);
      } else if (kind === 'servicePrincipal')
        listener.state({ kind, id, ...known({ displayName, accountEnabled }) }, row.line);
      else listener.state({ kind, id, ...known({ displayName, via, homeTenant }) }, row.line);
    }),
};

export const exportedGroups: Table = {
  name: 'groups',
  needed: ['id', 'displayName', 'type', 'isAssignableToRole'],
  optional: [],
  kinds: () => ['groups', 'groupTypes'],
  open: (listener) =>
    rowByRow((written) => {
      const row = unescaped(written);
      const id = idIn(row, 'id');
      const fields = known({
        displayName: row.get('displayName'),
        type: wordIn(row, 'type', typesOfGroups),
        isAssignableToRole: flagIn(row, 'isAssignableToRole'),
      });
      listener.record('group', id);
      listener.state({ kind: 'group', id, ...fields }, row.line);
    }),
};

export const exportedMemberships: Table = {
  name: 'memberships',
  needed: ['group', 'member', 'memberKind', 'state'],
  optional: [],
  kinds: () => ['members', 'groupEligibility'],
  open: (listener) =>
    rowByRow((written) => {
      const row = unescaped(written);
      const [group, member] = [idIn(row, 'group'), idIn(row, 'member')];
      const state = wordIn(row, 'state', states) ?? 'active';
      listener.record('member', JSON.stringify([group, member, state]));
      listener.state({ kind: 'member', group: { id: group }, member: { id: member }, state }, row.line);
    }),
};
