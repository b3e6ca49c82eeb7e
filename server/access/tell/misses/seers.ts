import { strict } from '../../judge/grants/chain.ts';
import { accessOf } from '../../judge/grants/sight-grants.ts';
import { worksThrough } from '../../judge/group-kind.ts';
import type { AccessModel } from '../../judge/model.ts';
import type { View } from '../../judge/view.ts';
import type { NodeReference } from '../../terms/node.ts';
import { administratorNode, entraRoleNode, groupNode } from '../../terms/node-references.ts';

/** Through whom some of these device groups are seen: the principals on their lists that count there, each once. */
export function seersOf(view: View, deviceGroups: readonly string[]): NodeReference[] {
  const { model } = view;
  const listed = new Set(deviceGroups.flatMap((group) => accessOf(model, group) ?? []));
  return [...listed]
    .filter((id) => !model.deletedPrincipals.has(id) && !model.unknownPrincipals.has(id))
    .map(
      (id): NodeReference => (model.groups.has(id) ? groupNode(model, id) : { kind: 'ForeignPrincipal', id, name: id }),
    )
    .filter((principal) => worksThrough(view, principal, strict));
}

/** S-26: the roles whose holders see every device group; the built-in one while Endpoint's own roles decide. */
export function rolesThatSeeAll(model: AccessModel): NodeReference[] {
  const directory = [...model.rulebook.entraRoles.values()]
    .filter((row) => row.seesEveryDevice)
    .map((row) => entraRoleNode(model, row.id));
  return model.regimes.get('MDE') === 'legacy' ? [...directory, administratorNode] : directory;
}
