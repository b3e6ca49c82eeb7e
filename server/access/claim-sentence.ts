import type { Claim, LookAlike } from './claim.ts';
import { alternatives, inOrder, listed } from './evidence.ts';
import type { NodeReference } from './proof.ts';
import { productNames } from './vocabulary.ts';

/** Claims of which the sentence can be made without knowing what stands around it. */
type Sayable = Extract<
  Claim,
  { kind: 'sees-every-group' | 'unseen' | 'ungranted' | 'look-alike' | 'opens-nothing' | 'needed' | 'nothing-counts' }
>;

/** A claim in one short sentence. */
export function claimSentence(claim: Sayable): string {
  switch (claim.kind) {
    case 'sees-every-group':
      return `${holdersOf(claim.roles)} see every device group.`;
    case 'unseen': {
      const { deviceGroups, person } = claim;
      const are = deviceGroups.length === 1 && !isPlural(deviceGroups[0]) ? 'is' : 'are';
      return `${person.name} cannot see every device group: ${listed(namesOf(deviceGroups))} ${are} not visible.`;
    }
    case 'ungranted':
      return `No role of ${claim.person.name} gives ${titleOf(claim.permission)}.`;
    case 'look-alike':
      return lookAlikeSentence(claim);
    case 'opens-nothing': {
      const does = claim.roles.length === 1 ? 'gives' : 'give';
      return `${listed(namesOf(claim.roles))} in ${productNames[claim.product]} ${does} no access to data in the Defender portal.`;
    }
    case 'needed': {
      const missing = inOrder(claim.missing, 3);
      if (claim.met.length === 0) return `All of these are needed, and none is there: ${missing}.`;
      return `All are needed: ${inOrder(claim.met, 2)} ${isOrAre(claim.met)} there, ${missing} ${isOrAre(claim.missing)} not.`;
    }
    case 'nothing-counts':
      return `The account of ${claim.person.name} is disabled: none of its memberships and roles has an effect.`;
  }
}

/** "Global and Security Administrators"; where the names do not end alike, "holders of A or B". */
function holdersOf(roles: readonly NodeReference[]): string {
  const names = namesOf(roles);
  const ending = ' Administrator';
  if (!names.every((name) => name.endsWith(ending))) return `Holders of ${alternatives(names)}`;
  return `${listed(names.map((name) => name.slice(0, -ending.length)))} Administrators`;
}

function isOrAre(items: readonly string[]): string {
  return items.length === 1 ? 'is' : 'are';
}

function lookAlikeSentence({ pairs }: LookAlike): string {
  const word = pairs.every(({ role }) => role.kind === 'UnifiedRole') ? 'custom role' : 'role';
  const names = new Set(pairs.map(({ role }) => role.name));
  const [name] = names;
  const [meant] = new Set(pairs.map(({ entraRole }) => entraRole.name));
  if (names.size > 1) return `The ${word}s ${listed([...names])} are not the Entra roles that they are called like.`;
  const other = name === meant ? 'Entra role of the same name' : `Entra role ${meant}`;
  return `The ${word} ${name} is not the ${other}.`;
}

function titleOf({ name, product }: NodeReference): string {
  return product === undefined ? name : `${name} on ${productNames[product]}`;
}

function namesOf(nodes: readonly NodeReference[]): string[] {
  return nodes.map((node) => node.name);
}

/** The ungrouped devices are the one device group whose name is of many. */
export function isPlural(deviceGroup: NodeReference | undefined): boolean {
  return deviceGroup?.id === 'ungrouped';
}
