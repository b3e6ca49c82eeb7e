import { graphql, type ResultOf } from '../api/graphql.ts';
import { factsOf, listOf, type ThingFacts, wholeList } from './thing-facts.ts';

export const deviceGroupFragment = graphql(`
  fragment DeviceGroupFacts on DeviceGroup {
    rank
    remediationLevel
    isOpenToAll
    access(first: 20) { edges { node { id displayName } } pageInfo { hasNextPage } }
    devices(first: 20) { edges { node { id displayName } } pageInfo { hasNextPage } }
  }
`);

export function deviceGroupFacts(group: ResultOf<typeof deviceGroupFragment>): ThingFacts {
  return {
    facts: factsOf({
      Rank: group.rank === null ? 'after every rank' : String(group.rank),
      Access: group.isOpenToAll ? 'no list: every portal user sees it' : 'only the groups listed',
      Automation: group.remediationLevel,
    }),
    lists: [...listOf('Visible to', 'GROUP', group.access), ...listOf('Devices', 'DEVICE', group.devices)],
  };
}

export const deviceFragment = graphql(`
  fragment DeviceFacts on Device {
    domain
    osPlatform
    tags
    deviceGroup { id displayName }
    matches { id displayName }
  }
`);

export function deviceFacts(device: ResultOf<typeof deviceFragment>): ThingFacts {
  const others = device.matches.filter((group) => group.id !== device.deviceGroup?.id);
  return {
    facts: factsOf({ System: device.osPlatform, Domain: device.domain, Tags: device.tags.join(', ') }),
    lists: [
      ...wholeList('Device group', 'DEVICE_GROUP', device.deviceGroup ? [device.deviceGroup] : []),
      ...wholeList('Also matches, ranked lower', 'DEVICE_GROUP', others),
    ],
  };
}
