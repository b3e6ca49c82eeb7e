import { flagIn, idIn, idOf, known, textIn, WrongField } from '../../json/fields.ts';
import type { JsonObject } from '../../json/parse.ts';
import type { EntraHoldingStatement } from '../../statements/statement.ts';
import { isInForce, isProvisioned, type ObjectReader } from './reading.ts';

/** A definition of a directory role. */
export const readRoleDefinition: ObjectReader = (object, { catalogue }) => {
  const id = idOf(object, 'id');
  const template = idIn(object, 'templateId');
  const isBuiltIn = flagIn(object, 'isBuiltIn') ?? catalogue.rulebook.entraRoles.has(template ?? id);
  const fields = known({ template, displayName: textIn(object, 'displayName') });
  return { kind: 'entraRole', id, says: [{ kind: 'entraRole', id, ...fields, isBuiltIn }] };
};

/** A role of the older list `directoryRoles`, which has built-in roles only. */
export const readActivatedRole: ObjectReader = (object) => {
  const id = idOf(object, 'id');
  const fields = known({ template: idIn(object, 'roleTemplateId'), displayName: textIn(object, 'displayName') });
  return { kind: 'entraRole', id, says: [{ kind: 'entraRole', id, ...fields, isBuiltIn: true }] };
};

/** A member of a role of the older list. */
export const readRoleMember: ObjectReader = (object, { owner }) => {
  if (owner === undefined) throw new WrongField('it is not known which role it has');
  const holding = { role: owner, principal: { id: idOf(object, 'id') }, state: 'active', scope: '/' } as const;
  return readingOf({ kind: 'entraHolding', ...holding });
};

/** Who has a directory role, or can have it after activation in PIM. */
function holdingReader(state: EntraHoldingStatement['state']): ObjectReader {
  return (object, { asOf }) => {
    if (!isInForce(object, asOf) || !isProvisioned(object))
      return { unneeded: `Entra role assignments (${state}) of another time` };
    const scope = scopeOf(object);
    if (scope === undefined) throw new WrongField('it has no directoryScopeId');
    const [role, principal] = [idOf(object, 'roleDefinitionId'), { id: idOf(object, 'principalId') }];
    return readingOf({ kind: 'entraHolding', role, principal, state, scope });
  };
}

export const readActiveHolding = holdingReader('active');
export const readEligibleHolding = holdingReader('eligible');

function scopeOf(object: JsonObject): string | undefined {
  return textIn(object, 'directoryScopeId') ?? textIn(object, 'appScopeId') ?? textIn(object, 'resourceScope');
}

function readingOf(holding: EntraHoldingStatement): ReturnType<ObjectReader> {
  const principal = 'id' in holding.principal ? holding.principal.id : holding.principal.name;
  const id = [holding.role, principal, holding.scope, holding.state].join(' ');
  return { kind: 'entraHolding', id, says: [holding] };
}
