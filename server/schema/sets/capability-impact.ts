import type { Differences } from '../../store/sets/compared.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';

type Impact = Differences['capabilities'][number];

export interface CapabilityImpactShape {
  readonly impact: Impact;
  readonly differences: Differences;
}

interface DeviceGroupImpactShape {
  readonly impact: Impact['deviceGroups'][number];
  readonly differences: Differences;
}

/** Many tenants have fewer, some have more. */
const usualDeviceGroups = 20;

const DeviceGroupImpactType = builder.objectRef<DeviceGroupImpactShape>('DeviceGroupImpact').implement({
  description: 'How many people gain or lose a capability on the devices of one device group.',
  fields: (t) => ({
    deviceGroup: t.field({
      type: NodeReferenceType,
      description: 'The device group.',
      resolve: ({ impact, differences }) => differences.deviceGroupNode(impact.id),
    }),
    gain: t.int({ description: 'Number of people who gain it there.', resolve: ({ impact }) => impact.gain }),
    lose: t.int({ description: 'Number of people who lose it there.', resolve: ({ impact }) => impact.lose }),
  }),
});

export const CapabilityImpactType = builder.objectRef<CapabilityImpactShape>('CapabilityImpact').implement({
  description: 'How many people gain or lose a capability.',
  fields: (t) => ({
    capability: t.field({
      type: NodeReferenceType,
      description: 'The capability.',
      resolve: ({ impact, differences }) => differences.capabilityNode(impact.id),
    }),
    gain: t.int({
      description: 'Number of people who can do it anywhere now and could not before.',
      resolve: ({ impact }) => impact.gain,
    }),
    lose: t.int({
      description: 'Number of people who can do it nowhere now and could before.',
      resolve: ({ impact }) => impact.lose,
    }),
    deviceGroups: t.field({
      type: [DeviceGroupImpactType],
      complexity: { field: 1, multiplier: usualDeviceGroups },
      description: 'The same for each device group where somebody gains or loses it, by rank.',
      resolve: ({ impact, differences }) =>
        impact.deviceGroups.map((deviceGroup) => ({ impact: deviceGroup, differences })),
    }),
  }),
});
