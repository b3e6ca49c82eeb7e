import type { Subject } from '../../judge/subject.ts';
import { type FactEdge, type NodeReference, nodeKey } from '../../terms/node.ts';
import {
  assignmentNode,
  entraRoleNode,
  legacyRoleNode,
  personNode,
  unifiedRoleNode,
} from '../../terms/node-references.ts';
import type { Miss } from '../../terms/proof.ts';
import type { EntraRoleRow } from '../../terms/rulebook.ts';
import type { Product } from '../../terms/vocabulary.ts';
import { claimSentence } from '../claim-sentence.ts';
import { evidenceOf } from '../evidence.ts';

/** local Cloud Apps roles that open nothing in the Defender portal. */
export function unsupportedRoleMisses({ now, model }: Subject, product: Product): Miss[] {
  if (product !== 'MDA') return [];
  const unsupported = now.legacy.filter(
    ({ holding }) => holding.system === 'mda' && model.rulebook.legacyRoles.get(holding.key)?.isUnsupported,
  );
  if (unsupported.length === 0) return [];
  const chains = unsupported.map(({ principal, holding }) => ({
    edges: [{ kind: 'HOLDS', from: principal, to: legacyRoleNode(holding) } as const],
  }));
  const roles = distinct(unsupported.map(({ holding }) => legacyRoleNode(holding)));
  const claim = { kind: 'opens-nothing', roles, product } as const;
  return [
    {
      reason: 'unsupported-role',
      sentence: claimSentence(claim),
      claims: [claim],
      edges: evidenceOf(now, chains),
      missing: [],
    },
  ];
}

/** R-24, S-17: a held role that only shares its name with an Entra role that would be enough. */
export function nameCollisionMisses(subject: Subject, isEnough: (row: EntraRoleRow) => boolean): Miss[] {
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
      const to = assignmentNode(holding.role, holding.assignment);
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
  if (alike.length === 0) return [];
  const pairs = new Map(
    alike.map(({ role, row }) => [nodeKey(role), { role, entraRole: entraRoleNode(model, row.id) }]),
  );
  const claim = { kind: 'look-alike', pairs: [...pairs.values()] } as const;
  const meant = distinct([...pairs.values()].map(({ entraRole }) => entraRole));
  const missing = meant.map((to): FactEdge => ({ kind: 'HOLDS', from: personNode(person), to }));
  const edges = evidenceOf(now, alike);
  return [{ reason: 'name-collision', sentence: claimSentence(claim), claims: [claim], edges, missing }];
}

function distinct(nodes: readonly NodeReference[]): NodeReference[] {
  return [...new Map(nodes.map((node) => [nodeKey(node), node])).values()];
}
