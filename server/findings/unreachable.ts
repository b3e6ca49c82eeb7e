import type { DeviceGroupFact } from '../access/terms/facts.ts';
import { deviceGroupNode } from '../access/terms/node-references.ts';
import { accessListsOf } from './access-lists.ts';
import type { Finding } from './finding.ts';
import { askedBy, hasCondition, takesAllOf } from './rule-cover.ts';
import type { Setup } from './setup.ts';
import { called } from './wording.ts';

/**
 * A device group is unreachable in either of two ways: its access list is not empty, yet nobody with an enabled account
 * is in any of the groups (only unrestricted sight reaches it, R-29); or no device can be in it, because its rule has
 * no condition or a group of better rank takes every device that the rule could match. A device that the
 * document itself puts there is proof of the contrary.
 */
export function unreachableWarnings(setup: Setup): Finding[] {
  return [...withoutPeople(setup), ...withoutDevices(setup)];
}

function withoutPeople(setup: Setup): Finding[] {
  const { populations, group, isGroup, knowsAll } = setup;
  if (!knowsAll('users', 'groups', 'members', 'deviceGroupAccess')) return [];
  const foreign = new Set(setup.facts.people.flatMap(({ kind, id }) => (kind === 'ForeignPrincipal' ? [id] : [])));
  return accessListsOf(setup)
    .filter(({ access }) => access.length > 0 && !access.some((id) => populations.isInhabited(id) || foreign.has(id)))
    .map(({ deviceGroup, name, access, at }): Finding => {
      const nodes = [deviceGroup, ...access.filter(isGroup).slice(0, mostNodes).map(group)];
      const sentence = `No group in the user access of ${name} has a member with an enabled account: only roles with access to every device group reach it.`;
      return { at, nodes, sentence };
    });
}

const mostNodes = 20;

function withoutDevices({ facts, model }: Setup): Finding[] {
  const occupied = new Set(facts.devices.flatMap(({ matches }) => bestOf(matches)));
  const ruled = model.deviceGroups.flatMap((group) =>
    group.rule === undefined ? [] : [{ group, asked: askedBy(group.rule) }],
  );
  return ruled.flatMap(({ group: { id, displayName }, asked }, index): Finding[] => {
    if (occupied.has(id)) return [];
    const taker = ruled.slice(0, index).find((better) => takesAllOf(better.asked, asked))?.group;
    if (taker === undefined && hasCondition(asked)) return [];
    const reason = taker
      ? `${called(taker.displayName)} has a higher rank and matches every device that its rule could match`
      : 'its rule has no condition, so it matches nothing';
    const node = deviceGroupNode(model, id);
    const nodes = [node, ...(taker ? [deviceGroupNode(model, taker.id)] : [])];
    const sentence = `No device can be in ${called(displayName)}: ${reason}.`;
    return [{ at: { node }, nodes, sentence }];
  });

  function bestOf(matches: readonly string[]): string[] {
    const groups = matches.flatMap((id): DeviceGroupFact[] => {
      const found = model.deviceGroupsById.get(id);
      return found ? [found] : [];
    });
    const best = groups.reduce<DeviceGroupFact | undefined>(
      (first, next) => (first === undefined || next.rank < first.rank ? next : first),
      undefined,
    );
    return best ? [best.id] : [];
  }
}
