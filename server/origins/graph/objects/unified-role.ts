import { flagIn, idOf, known, objectsIn, textIn, textsIn } from '../../json/fields.ts';
import type { Doubt, ObjectReader } from './reading.ts';

const exclusions: Doubt = {
  of: 'unifiedRoles',
  one: 'custom role excludes actions in a way that is not known',
  many: 'custom roles exclude actions in a way that is not known',
  advice: 'Check these roles in the portal.',
};

/** A custom role of Unified RBAC. Its actions are kept as written: the catalogue knows what they mean. */
export const readUnifiedRole: ObjectReader = (object) => {
  const id = idOf(object, 'id');
  const parts = objectsIn(object, 'rolePermissions');
  const allowed = new Set(parts.flatMap((part) => textsIn(part, 'allowedResourceActions')));
  const excluded = parts.flatMap((part) => textsIn(part, 'excludedResourceActions'));
  const isClear = excluded.every((action) => allowed.delete(action));
  const permissions = flagIn(object, 'isEnabled') === false ? [] : [...allowed];
  const says = [
    { kind: 'unifiedRole', id, ...known({ displayName: textIn(object, 'displayName') }), permissions },
  ] as const;
  return { kind: 'unifiedRole', id, says, doubt: isClear ? undefined : exclusions };
};
