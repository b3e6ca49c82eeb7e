import { ungroupedId } from '../../access/terms/facts.ts';
import { remediationLevels } from '../../access/terms/vocabulary.ts';
import { rankIn, textIn, wordIn } from './cells.ts';
import { idIn, unescaped } from './exported-rows.ts';
import { known } from './people-tables.ts';
import { rowByRow, type Table } from './table.ts';

/** The tables of device groups and of devices as `whycan export --as csv` writes them. */

const levels = Object.fromEntries(remediationLevels.map((level) => [level, level]));

export const exportedDeviceGroups: Table = {
  name: 'device groups',
  needed: ['id', 'displayName', 'rank', 'access', 'remediationLevel'],
  optional: [],
  kinds: () => ['deviceGroups', 'deviceGroupAccess'],
  open: (listener) =>
    rowByRow((written) => {
      const row = unescaped(written);
      const id = idIn(row, 'id');
      const access = row.list('access').map((group) => ({ id: group }));
      const level = known({ remediationLevel: wordIn(row, 'remediationLevel', levels) });
      listener.record('deviceGroup', id);
      if (id === ungroupedId) listener.state({ kind: 'deviceGroup', isUngrouped: true, access, ...level }, row.line);
      else {
        const group = { id, displayName: textIn(row, 'displayName'), rank: rankIn(row) };
        listener.state({ kind: 'deviceGroup', ...group, access, ...level }, row.line);
      }
    }),
};

export const exportedDevices: Table = {
  name: 'devices',
  needed: ['id', 'displayName', 'domain', 'osPlatform', 'tags', 'deviceGroup', 'matches'],
  optional: [],
  kinds: () => ['devices'],
  open: (listener) =>
    rowByRow((written) => {
      const row = unescaped(written);
      const id = idIn(row, 'id');
      const group = idIn(row, 'deviceGroup');
      const { get, list } = row;
      const texts = known({ displayName: get('displayName'), domain: get('domain'), osPlatform: get('osPlatform') });
      listener.record('device', id);
      listener.state(
        {
          kind: 'device',
          id,
          ...texts,
          tags: list('tags'),
          group: group === ungroupedId ? null : group,
          matches: list('matches'),
        },
        row.line,
      );
    }),
};
