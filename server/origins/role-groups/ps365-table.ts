import type { legacySystems } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { csvRowsOf } from '../parcel/csv-rows.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import type { Named } from '../statements/statement.ts';
import { kindOfSystem, type RoleGroupSystem, RoleGroups } from './role-groups.ts';
import { isHeldThroughEntraRole } from './synced-member.ts';

interface Row {
  readonly group: string;
  readonly member: Named | undefined;
  readonly name: string;
  readonly isDirect: boolean;
  readonly line: number;
}

const needed = ['role', 'membername', 'memberobjectid', 'directmember'] as const;

function isNothing(cell: string): boolean {
  return cell === '' || cell === '-';
}

function memberOf(id: string, mail: string, name: string): Named | undefined {
  if (!isNothing(id)) return { id };
  const shown = [mail, name].find((text) => !isNothing(text));
  return shown === undefined ? undefined : { name: shown };
}

async function* rowsOf(file: ParcelFile): AsyncGenerator<Row> {
  let header: readonly string[] | undefined;
  for await (const { cells, line } of csvRowsOf(file, /MemberName/i)) {
    if (cells.every((cell) => cell === '') || /^#TYPE /.test(cells[0] ?? '')) continue;
    if (header === undefined) {
      header = cells.map((cell) => cell.toLowerCase());
      const lacking = needed.filter((name) => !header?.includes(name));
      if (lacking.length > 0)
        throw new Unreadable(
          file.name,
          `this report of role groups has no column ${lacking.join(', ')}. Export it again with Export-Csv -NoTypeInformation.`,
          line,
        );
      continue;
    }
    const cell = (name: string) => cells[header?.indexOf(name) ?? -1] ?? '';
    const mail = cell('memberprimarysmtpaddres') || cell('memberprimarysmtpaddress');
    yield {
      group: cell('role'),
      member: memberOf(cell('memberobjectid'), mail, cell('membername')),
      name: cell('membername'),
      isDirect: !/^false$/i.test(cell('directmember')),
      line,
    };
  }
}

/** Whose role groups these are, by the names that only one of the two knows. */
function systemOf(rows: readonly Row[], file: ParcelFile, catalogue: Catalogue): RoleGroupSystem {
  const names = [...new Set(rows.map(({ group }) => group))];
  const knows = (system: (typeof legacySystems)[number], name: string) =>
    'value' in catalogue.legacyRole(system, 'roleGroup', name);
  const only = (system: RoleGroupSystem, other: RoleGroupSystem) =>
    names.filter((name) => knows(system, name) && !knows(other, name)).length;
  const [office, exchange] = [only('mdo', 'exo'), only('exo', 'mdo')];
  if (office !== exchange) return office > exchange ? 'mdo' : 'exo';
  throw new Unreadable(
    file.name,
    'this report does not show whether its role groups are those of Exchange Online or of Email & collaboration. Use the script of the documentation instead.',
  );
}

/** Reads a report of role groups and their members as PS365 writes it; members of members are left to their groups. */
export async function readReport(file: ParcelFile, listener: Listener, catalogue: Catalogue): Promise<RoleGroupSystem> {
  const rows: Row[] = [];
  for await (const row of rowsOf(file)) rows.push(row);
  const system = systemOf(rows, file, catalogue);
  const groups = new RoleGroups(system);
  for (const { group, member, name, isDirect, line } of rows) {
    if (group === '') {
      listener.unreadable('this row names no role group', [kindOfSystem[system]], line);
      continue;
    }
    if (!isDirect) {
      listener.unneeded('members through a group, which whycan follows itself');
      continue;
    }
    listener.record('roleGroup member', `${system} ${group} ${JSON.stringify(member ?? '')}`);
    groups.add('roleGroup', group, line);
    if (member !== undefined && !isHeldThroughEntraRole(name, group, system, catalogue))
      groups.addPrincipal('roleGroup', group, member);
  }
  groups.state(listener);
  return system;
}
