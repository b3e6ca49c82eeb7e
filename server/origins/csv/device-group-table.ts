import type { RemediationLevel } from '../../access/terms/vocabulary.ts';
import { limits } from '../../document/limits.ts';
import type { DeviceGroupStatement, Named } from '../statements/statement.ts';
import { named, rankIn, textIn, wordIn } from './cells.ts';
import { type Table, type TableRow, WrongCell } from './table.ts';

/** Own words, and those of the portal. */
const levels: Readonly<Record<string, RemediationLevel>> = {
  none: 'none',
  'No automated response': 'none',
  'semi-all': 'semi-all',
  'Semi - require approval for all folders': 'semi-all',
  'semi-non-temporary': 'semi-non-temporary',
  'Semi - require approval for non-temp folders': 'semi-non-temporary',
  'semi-system': 'semi-system',
  'Semi - require approval for core folders': 'semi-system',
  full: 'full',
  'Full - remediate threats automatically': 'full',
};

const ungrouped = /^(?:ungrouped(?: devices)?(?: \(default\))?|unassignedgroup)$/i;

interface Gathered {
  readonly statement: DeviceGroupStatement;
  readonly access: Map<string, Named>;
  readonly line: number;
}

function read(row: TableRow): DeviceGroupStatement {
  const name = textIn(row, 'deviceGroup');
  const remediationLevel = wordIn(row, 'remediationLevel', levels);
  const level = remediationLevel === undefined ? {} : { remediationLevel };
  if (ungrouped.test(name)) return { kind: 'deviceGroup', isUngrouped: true, ...level };
  const id = row.get('id') === '' ? name : textIn(row, 'id', limits.idCharacters);
  return { kind: 'deviceGroup', id, displayName: name, rank: rankIn(row), ...level };
}

/** Rows of one device group add the groups that have access; without the column it is not known who has. */
export const deviceGroups: Table = {
  name: 'device groups',
  needed: ['deviceGroup', 'rank'],
  optional: ['id', 'access', 'remediationLevel'],
  kinds: (has) => (has('access') ? ['deviceGroups', 'deviceGroupAccess'] : ['deviceGroups']),
  open(listener) {
    const found = new Map<string, Gathered>();
    let hasAccess = false;
    return {
      add(row) {
        const statement = read(row);
        const key = statement.id?.toLowerCase() ?? '';
        const known = found.get(key) ?? { statement, access: new Map(), line: row.line };
        if (known.statement.rank !== statement.rank)
          throw new WrongCell(`rank: line ${known.line} gives this device group another rank; keep one of them`);
        listener.record('deviceGroup', statement.id ?? 'ungrouped');
        hasAccess = row.has('access');
        for (const group of row.list('access').map(named)) known.access.set(JSON.stringify(group), group);
        found.set(key, known);
      },
      finish() {
        for (const { statement, access, line } of found.values())
          listener.state({ ...statement, ...(hasAccess ? { access: [...access.values()] } : {}) }, line);
      },
    };
  },
};
