import type { ParcelFile } from '../parcel/parcel.ts';

/** What the path of a file says about the answer in it, as in `groups-<id>-members.json` or `groups/<id>/members-2.json`. */
export interface Place {
  /** `groups`, `directoryRoles`, `users`, … */
  readonly of: string;
  readonly owner: string;
  /** `members`, `owners`, `transitiveMembers`, `memberOf`, … */
  readonly list: string;
}

const collections = '(groups|directoryRoles|users|administrativeUnits)';
const lists = '(members|owners|transitiveMembers|transitiveMemberOf|memberOf|scopedMembers|scopedRoleMembers)';
const inName = new RegExp(`(?:^|/)${collections}[-_](.+?)[-_]${lists}(?![A-Za-z])[^/]*$`, 'i');
const inFolders = new RegExp(`(?:^|/)${collections}/([^/]+)/${lists}(?![A-Za-z])[^/]*$`, 'i');

/** Reads the path, first the part inside what is imported and then the whole of it. */
export function placeOf({ path, name }: ParcelFile): Place | undefined {
  for (const text of [path, name].map((written) => written.replaceAll('\\', '/'))) {
    const [, of, owner, list] = inFolders.exec(text) ?? inName.exec(text) ?? [];
    if (of !== undefined && owner !== undefined && list !== undefined) return { of, owner, list };
  }
  return undefined;
}
