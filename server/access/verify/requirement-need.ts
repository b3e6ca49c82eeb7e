import { partsOf } from '../terms/parts-of.ts';
import type { Outsiders, Requirement } from '../terms/rulebook.ts';
import type { Product } from '../terms/vocabulary.ts';
import type { Atom, Need } from './atom.ts';
import { accessLists } from './device-edges.ts';
import type { Scene } from './scene.ts';

export function need(atom: Atom): Need {
  return { kind: 'atom', atom };
}

export function allOf(...of: readonly Need[]): Need {
  return { kind: 'all', of };
}

export function everyDeviceGroupSeen({ facts }: Scene): Need {
  return allOf(...[...accessLists(facts).keys()].map((deviceGroup) => need({ kind: 'sees', deviceGroup })));
}

/** Local roles replace Entra roles where both are ways in; where only Entra roles are named they are not. */
function hasOtherWays(requirement: Requirement): boolean {
  const parts = partsOf(requirement);
  return parts.length > 0 ? parts.some(hasOtherWays) : requirement.kind !== 'entraRole';
}

/** A product's block in the light of one question. */
interface Block {
  readonly scene: Scene;
  readonly product: Product;
  readonly command: string | undefined;
  readonly treatment: Outsiders['external'] | Outsiders['foreign'];
}

interface Reading extends Block {
  readonly isReplaceable: boolean;
  readonly isInUnifiedLeg: boolean;
}

/** The requirement of a product's block, spelled out for one question. */
export function needOfRequirement(block: Block, whole: Requirement): Need {
  const isReplaceable = block.product === 'MDA' && hasOtherWays(whole);
  return spellOut({ ...block, isReplaceable, isInUnifiedLeg: false }, whole);
}

function spellOut(block: Reading, requirement: Requirement): Need {
  const { scene, product, command, isReplaceable, isInUnifiedLeg } = block;
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return { kind: requirement.kind, of: requirement.of.map((part) => spellOut(block, part)) };
    case 'conditional':
      return { kind: 'conditional', of: spellOut(block, requirement.of) };
    case 'noted':
      return spellOut(block, requirement.of);
    case 'permission':
      return need({
        kind: 'permission',
        permission: requirement.permission,
        product: requirement.product ?? product,
        ...(isInUnifiedLeg ? { onlyUnified: true } : {}),
        ...(requirement.withoutDefaultsOf ? { withoutDefaultsOf: requirement.withoutDefaultsOf } : {}),
      });
    case 'unifiedLeg': {
      const part = spellOut({ ...block, isInUnifiedLeg: true }, requirement.of);
      const leg = allOf(need({ kind: 'active', switches: requirement.switches }), part);
      return block.treatment === 'conditional-by-unified' ? { kind: 'conditional', of: leg } : leg;
    }
    case 'legacyPermission':
      return need(requirement);
    case 'legacyRole': {
      const { named: _named, ...asked } = requirement;
      return need(asked);
    }
    case 'entraRole':
      return isReplaceable
        ? allOf(need({ kind: 'absence', of: 'local-cloud-apps-role' }), need(requirement))
        : need(requirement);
    case 'everyDeviceGroup':
      return everyDeviceGroupSeen(scene);
    case 'everyProduct':
      return allOf(
        ...scene.facts.available.map((covered) =>
          need({ kind: 'coverage', permission: requirement.permission, product: covered }),
        ),
      );
    case 'someActiveProduct':
      return need({ kind: 'someActiveProduct' });
    case 'commandLevel': {
      const level = scene.rulebook.liveResponseCommands.get(command ?? '')?.level;
      return level === undefined ? { kind: 'never' } : spellOut(block, requirement[level]);
    }
    case 'never':
      return { kind: 'never' };
  }
}
