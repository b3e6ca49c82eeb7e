import type { Requirement } from '../rulebook.ts';
import type { Product } from '../vocabulary.ts';
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
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.of.some(hasOtherWays);
    case 'conditional':
    case 'noted':
      return hasOtherWays(requirement.of);
    default:
      return requirement.kind !== 'entraRole';
  }
}

interface Block {
  readonly scene: Scene;
  readonly product: Product;
  readonly command: string | undefined;
  readonly isReplaceable: boolean;
}

/** The requirement of a product's block, spelled out for one question. */
export function needOfRequirement(
  scene: Scene,
  product: Product,
  command: string | undefined,
  whole: Requirement,
): Need {
  return spellOut({ scene, product, command, isReplaceable: product === 'MDA' && hasOtherWays(whole) }, whole);
}

function spellOut(block: Block, requirement: Requirement): Need {
  const { scene, product, command, isReplaceable } = block;
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
      });
    case 'legacyPermission':
    case 'legacyRole':
      return need(requirement);
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
