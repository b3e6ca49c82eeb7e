import type { Beginning, Format } from '../format.ts';
import { beginningOf } from '../parcel/beginning.ts';
import type { Parcel, ParcelFile } from '../parcel/parcel.ts';
import type { Listener } from '../statements/listener.ts';
import { readReport } from './ps365-table.ts';
import { kindOfSystem, type RoleGroupSystem } from './role-groups.ts';
import { readScriptLines } from './script-lines.ts';

const script = /^\s*\{\s*"whycan"\s*:\s*"role-groups\//;
const report = /^(?:#TYPE [^\n]*\n)?(?=[^\n]*\bRole\b)(?=[^\n]*\bMemberName\b)[^\n]*\bMemberObjectID\b/i;

/** Why a report of others is never complete. */
const reportGap =
  'this report leaves out role groups whose members it could not read, and roles without a role group; use the script of the documentation for a complete list';

function stateCoverage(system: RoleGroupSystem, gap: string | undefined, listener: Listener): void {
  listener.state({
    kind: 'coverage',
    of: kindOfSystem[system],
    ...(gap === undefined ? { state: 'complete' } : { state: 'partial', reason: gap }),
  });
}

function isReport({ text }: Beginning): boolean {
  return report.test(text.replaceAll('"', ''));
}

/** Role groups of Exchange Online and of Email & collaboration, with their members. */
export const roleGroupsFormat: Format = {
  name: 'role-groups',
  recognise(_parcel: Parcel, beginnings: ReadonlyMap<ParcelFile, Beginning>) {
    const isOurs = (beginning: Beginning) => script.test(beginning.text) || isReport(beginning);
    return [...beginnings].flatMap(([file, beginning]) => (isOurs(beginning) ? [file] : []));
  },
  async read(files, listener, { catalogue }) {
    for (const file of files) {
      listener.inFile(file);
      if (isReport(await beginningOf(file)))
        stateCoverage(await readReport(file, listener, catalogue), reportGap, listener);
      else {
        const { system, gap } = await readScriptLines(file, listener, catalogue);
        stateCoverage(system, gap, listener);
      }
    }
  },
};
