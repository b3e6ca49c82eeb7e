import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { ChoicePicker } from './choice-picker.tsx';
import { type TargetPart, without } from './part.ts';

const devicesDocument = graphql(`
  query FirstDevices($key: String!, $isNamed: Boolean!) {
    device(key: $key) @include(if: $isNamed) {
      displayName
    }
    devices(first: 20) {
      edges {
        node {
          key
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export function DevicePicker({ on, onChange }: TargetPart) {
  const [{ data }] = useQuery({
    query: devicesDocument,
    variables: { key: on.device ?? '', isNamed: on.device !== undefined },
  });
  const first = data?.devices.edges.map(({ node }) => ({ key: node.key, name: node.displayName })) ?? [];
  return (
    <ChoicePicker
      kinds={['DEVICE']}
      label="Device"
      empty="at least one device"
      icon="device"
      first={first}
      hasMore={data?.devices.pageInfo.hasNextPage ?? false}
      value={on.device}
      valueName={data?.device?.displayName}
      onChange={(device) =>
        onChange({ ...without(on, 'device', 'deviceGroup'), ...(device !== undefined && { device }) })
      }
    />
  );
}
