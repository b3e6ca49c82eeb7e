import type { Claim, LookAlike, Needed } from '../terms/claim.ts';
import type { NodeReference } from '../terms/node.ts';
import { productNames } from '../terms/vocabulary.ts';
import { inSentence } from './sentence/grounds.ts';
import { alternatives, inOrder, listed } from './wording.ts';

/** Claims of which the sentence can be made without knowing what stands around it. */
type Sayable = Extract<
  Claim,
  { kind: 'sees-every-group' | 'unseen' | 'ungranted' | 'look-alike' | 'opens-nothing' | 'needed' | 'nothing-counts' }
>;

/** A claim in one short sentence. */
export function claimSentence(claim: Sayable): string {
  switch (claim.kind) {
    case 'sees-every-group':
      return `${holdersOf(claim.roles)} have access to every device group.`;
    case 'unseen': {
      const { deviceGroups, person } = claim;
      return `${person.name} does not have access to every device group: no access to ${listed(namesOf(deviceGroups))}.`;
    }
    case 'ungranted':
      return `No role of ${claim.person.name} gives ${titleOf(claim.permission)}.`;
    case 'look-alike':
      return lookAlikeSentence(claim);
    case 'opens-nothing': {
      const does = claim.roles.length === 1 ? 'gives' : 'give';
      return `${listed(namesOf(claim.roles))} in ${productNames[claim.product]} ${does} no access to data in the Defender portal.`;
    }
    case 'needed':
      return neededSentence(claim);
    case 'nothing-counts':
      return `The account of ${claim.person.name} is disabled: its memberships and roles have no effect until it is enabled.`;
  }
}

/** "Global and Security Administrators"; where the names do not end alike, "holders of A or B". */
function holdersOf(roles: readonly NodeReference[]): string {
  const names = namesOf(roles);
  const ending = ' Administrator';
  if (!names.every((name) => name.endsWith(ending))) return `Holders of ${alternatives(names)}`;
  return `${listed(names.map((name) => name.slice(0, -ending.length)))} Administrators`;
}

const roomForTitles = 130;

/** Titles are long, so what is missing is named as far as there is room, and what is met is counted. */
function neededSentence({ met, missing }: Needed): string {
  const titles = missing.map(inSentence);
  let named = titles.length;
  while (named > 1 && inOrder(titles, named).length > roomForTitles) named -= 1;
  const lacking = inOrder(titles, named);
  if (met.length === 0) return `None of the requirements is met: ${lacking}.`;
  const [only = ''] = met;
  const isNamed = met.length === 1 && lacking.length + only.length <= roomForTitles;
  const one = isNamed ? `${inSentence(only)} is met` : 'one other requirement is met';
  const others = met.length === 1 ? one : `${met.length} other requirements are met`;
  return `Required together: ${lacking} ${missing.length === 1 ? 'is' : 'are'} not met, ${others}.`;
}

function lookAlikeSentence({ pairs }: LookAlike): string {
  const word = pairs.every(({ role }) => role.kind === 'UnifiedRole') ? 'custom role' : 'role';
  const names = new Set(pairs.map(({ role }) => role.name));
  const [name] = names;
  const [meant] = new Set(pairs.map(({ entraRole }) => entraRole.name));
  if (names.size > 1) return `The ${word}s ${listed([...names])} are not the Entra roles of the same or similar names.`;
  const other = name === meant ? 'Entra role of the same name' : `Entra role ${meant}`;
  return `The ${word} ${name} is not the ${other}.`;
}

function titleOf({ name, product }: NodeReference): string {
  return product === undefined ? name : `${name} for ${productNames[product]}`;
}

function namesOf(nodes: readonly NodeReference[]): string[] {
  return nodes.map((node) => node.name);
}

/** The ungrouped devices are the one device group whose name is of many. */
export function isPlural(deviceGroup: NodeReference | undefined): boolean {
  return deviceGroup?.id === 'ungrouped';
}
