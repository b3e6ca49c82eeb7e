import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { ChoicePicker } from './choice-picker.tsx';
import { type TargetPart, without } from './part.ts';

const deviceGroupsDocument = graphql(`
  query FirstDeviceGroups {
    deviceGroups(first: 50) {
      edges {
        node {
          key
          displayName
          rank
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** The devices that no rule matches are a group of their own. */
const ungrouped = { key: 'ungrouped', name: 'Ungrouped devices (default)' };

export function DeviceGroupPicker({ on, onChange }: TargetPart) {
  const [{ data }] = useQuery({ query: deviceGroupsDocument });
  const groups =
    data?.deviceGroups.edges.map(({ node }) => ({
      key: node.key,
      name: node.displayName,
      detail: node.rank === null ? 'last' : `rank ${node.rank}`,
    })) ?? [];
  return (
    <ChoicePicker
      kinds={['DEVICE_GROUP']}
      label="Device group"
      empty="at least one device group"
      icon="devices"
      first={groups.some((group) => group.key === ungrouped.key) ? groups : [...groups, ungrouped]}
      hasMore={data?.deviceGroups.pageInfo.hasNextPage ?? false}
      value={on.deviceGroup}
      onChange={(deviceGroup) =>
        onChange({ ...without(on, 'device', 'deviceGroup'), ...(deviceGroup !== undefined && { deviceGroup }) })
      }
    />
  );
}
