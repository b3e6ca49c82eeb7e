import type { Ability, WhatCan } from '../../store/sets/what-can.ts';
import { kindNames } from '../who-can/person-json.ts';

/** `--json`: these names are for other programs, so none may change. */
export function whatCanJson({ snapshot, who, of, rows }: WhatCan, isPerDeviceGroup: boolean) {
  return {
    snapshot,
    who: who.id,
    name: who.name,
    kind: who.group ? 'GROUP' : kindNames[who.person.kind],
    capabilities: rows.map(({ capability, deviceGroups, ...ability }) => ({
      id: capability.id,
      title: capability.title,
      ...abilityJson(ability, of),
      ...(isPerDeviceGroup ? perDeviceGroupJson(deviceGroups, of) : {}),
    })),
  };
}

/** A person's verdict; of a group also how many of its members can. */
function abilityJson({ verdict, members }: Ability, of: number | undefined) {
  return { verdict: verdict.toUpperCase(), ...(members === undefined ? {} : sharesOf(members, of ?? 0)) };
}

function sharesOf(some: number, of: number) {
  return { every: of > 0 && some === of, some, of };
}

function perDeviceGroupJson(deviceGroups: ReadonlyMap<string, Ability>, of: number | undefined) {
  const each = [...deviceGroups];
  const verdicts = each.map(([id, { verdict }]) => [id, verdict.toUpperCase()]);
  const shares = each.map(([id, { members = 0 }]) => [id, sharesOf(members, of ?? 0)]);
  return {
    deviceGroups: Object.fromEntries(verdicts),
    ...(of === undefined ? {} : { deviceGroupMembers: Object.fromEntries(shares) }),
  };
}
