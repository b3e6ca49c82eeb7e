import { evidenceOf, listed } from '../evidence.ts';
import { entraRoleNode, legacyRoleNode, personNode, unifiedRoleNode } from '../node-references.ts';
import type { FactEdge, Miss, NodeReference } from '../proof.ts';
import type { EntraRoleRow } from '../rulebook.ts';
import type { Subject } from '../subject.ts';
import type { Product } from '../vocabulary.ts';

/** local Cloud Apps roles that open nothing in the Defender portal. */
export function unsupportedRoleMisses({ now, model, person }: Subject, product: Product): Miss[] {
  if (product !== 'MDA') return [];
  const unsupported = now.legacy.filter(
    ({ holding }) => holding.system === 'mda' && model.rulebook.legacyRoles.get(holding.key)?.isUnsupported,
  );
  if (unsupported.length === 0) return [];
  const chains = unsupported.map(({ principal, holding }) => ({
    edges: [{ kind: 'HOLDS', from: principal, to: legacyRoleNode(holding) } as const],
  }));
  const names = listed(unsupported.map(({ holding }) => holding.displayName));
  const sentence = `${person.displayName} holds ${names} in Cloud Apps, which opens no data in the Defender portal.`;
  return [{ reason: 'unsupported-role', sentence, edges: evidenceOf(now, chains), missing: [] }];
}

/** R-24, S-17: a held role that only shares its name with an Entra role that would be enough. */
export function nameCollisionMisses(subject: Subject, isEnough: (row: EntraRoleRow) => boolean, what: string): Miss[] {
  const { now, model, person } = subject;
  const held: {
    readonly principal: NodeReference;
    readonly role: NodeReference;
    readonly edges: readonly FactEdge[];
  }[] = [
    ...now.legacy.map(({ principal, holding }) => {
      const role = legacyRoleNode(holding);
      return { principal, role, edges: [{ kind: 'HOLDS', from: principal, to: role } as const] };
    }),
    ...now.unified.map(({ principal, holding }) => {
      const role = unifiedRoleNode(holding.role);
      const to: NodeReference = {
        kind: 'UnifiedAssignment',
        id: holding.assignment.id,
        name: holding.assignment.displayName,
      };
      const edges: FactEdge[] = [
        { kind: 'ASSIGNED', from: principal, to },
        { kind: 'OF_ROLE', from: to, to: role },
      ];
      return { principal, role, edges };
    }),
  ];
  const alike = held.flatMap((one) => {
    const row = model.rulebook.entraRoleNamed(one.role.name);
    return row && isEnough(row) ? [{ ...one, row }] : [];
  });
  const [first] = alike;
  if (!first) return [];
  const sentence = `${listed(alike.map(({ role }) => role.name))} only shares its name with the Entra role ${first.row.name}, which would give ${what} and which ${person.displayName} does not hold.`;
  const missing: FactEdge[] = [{ kind: 'HOLDS', from: personNode(person), to: entraRoleNode(model, first.row.id) }];
  return [{ reason: 'name-collision', sentence, edges: evidenceOf(now, alike), missing }];
}
