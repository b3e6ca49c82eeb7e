import { accessOf } from '../../../judge/grants/sight-grants.ts';
import type { AccessModel } from '../../../judge/model.ts';
import type { Candidate } from '../candidate.ts';

/** The least that can be taken away: a change of its own, or one entry of an access list. */
export type Atom = ChangeAtom | ListAtom;

interface ChangeAtom extends Candidate {
  readonly deviceGroup?: undefined;
}

/** Entries of one list go in one change. */
interface ListAtom {
  readonly kin: string;
  readonly deviceGroup: string;
  readonly principal: string;
  readonly isPersonal: boolean;
  readonly weight: number;
}

/** The changes that take all of these away. */
export function candidatesOf(model: AccessModel, atoms: readonly Atom[]): Candidate[] {
  const own = atoms.flatMap((atom) => (atom.deviceGroup === undefined ? [atom] : []));
  const entries = atoms.flatMap((atom) => (atom.deviceGroup === undefined ? [] : [atom]));
  const lists = new Map(
    entries.map(({ deviceGroup }) => [deviceGroup, entries.filter((one) => one.deviceGroup === deviceGroup)]),
  );
  return [...own, ...[...lists].map(([deviceGroup, gone]) => withoutEntries(model, deviceGroup, gone))];
}

function withoutEntries(model: AccessModel, deviceGroup: string, gone: readonly ListAtom[]): Candidate {
  const principals = new Set(gone.map(({ principal }) => principal));
  const access = (accessOf(model, deviceGroup) ?? []).filter((id) => !principals.has(id));
  return {
    change: { kind: 'setDeviceGroupAccess', deviceGroup, access },
    kin: gone.map(({ kin }) => kin).join(),
    isPersonal: gone.every(({ isPersonal }) => isPersonal),
    weight: gone.length,
  };
}

/** How many changes they are. */
export function sizeOf(atoms: readonly Atom[]): number {
  return new Set(atoms.map(({ kin, deviceGroup }) => deviceGroup ?? ` ${kin}`)).size;
}
