import { accessOf } from '../../../judge/grants/sight-grants.ts';
import type { Candidate } from '../candidate.ts';
import { ownGroups, type Scene } from './scene.ts';

/** Putting a group of the person on the list of a device group that they have to see. */
export function listings(scene: Scene): Candidate[] {
  const { subject, wants } = scene;
  const { model, person } = subject;
  const own = person.kind === 'ForeignPrincipal' ? [person.id] : ownGroups(scene);
  return [...wants.deviceGroups].flatMap((deviceGroup) => {
    const access = accessOf(model, deviceGroup) ?? [];
    if (access.length === 0) return [];
    return own
      .filter((id) => !access.includes(id))
      .map(
        (id, distance): Candidate => ({
          change: { kind: 'setDeviceGroupAccess', deviceGroup, access: [...access, id] },
          kin: `list ${deviceGroup} ${model.groups.get(id)?.type ?? ''}`,
          list: `access ${deviceGroup}`,
          isPersonal: id === person.id,
          weight: distance * 10,
        }),
      );
  });
}
