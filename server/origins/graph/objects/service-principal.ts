import { flagIn, idOf, known, textIn } from '../../json/fields.ts';
import { isDeleted, type ObjectReader } from './reading.ts';

/** An application as this tenant knows it. */
export const readServicePrincipal: ObjectReader = (object) => {
  const id = idOf(object, 'id');
  if (isDeleted(object)) return { kind: 'servicePrincipal', id, says: [{ kind: 'deletedPrincipal', id }] };
  const fields = known({
    displayName: textIn(object, 'displayName'),
    accountEnabled: flagIn(object, 'accountEnabled'),
  });
  return { kind: 'servicePrincipal', id, says: [{ kind: 'servicePrincipal', id, ...fields }] };
};
