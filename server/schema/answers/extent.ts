import { extentInWords } from '../../access/tell/extent.ts';
import type { NodeReference } from '../../access/terms/node.ts';
import type { Extent } from '../../access/terms/proof.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { VerdictEnum } from './verdict.ts';

interface DeviceGroupAnswer {
  readonly deviceGroup: NodeReference;
  readonly verdict: Verdict;
  readonly devices: number | null;
}

interface ExtentShape {
  readonly sentence: string;
  readonly deviceGroups: readonly DeviceGroupAnswer[];
}

/** The extent of an answer with the sizes of device groups, which a what-if of their ranks leaves unknown. */
export async function extentShape(extent: Extent | undefined, view: SnapshotView): Promise<ExtentShape | null> {
  if (extent === undefined) return null;
  const sizes = isRankedAsStored(extent.deviceGroups, view) ? await view.devicesByGroup() : undefined;
  return {
    sentence: extentInWords(extent, sizes),
    deviceGroups: extent.deviceGroups.map((one) => ({ ...one, devices: sizes?.get(one.deviceGroup.id) ?? null })),
  };
}

function isRankedAsStored(
  groups: readonly { readonly deviceGroup: NodeReference }[],
  { model }: SnapshotView,
): boolean {
  return model.deviceGroups.every(({ id }, place) => groups[place]?.deviceGroup.id === id);
}

const DeviceGroupAnswerType = builder.objectRef<DeviceGroupAnswer>('DeviceGroupAnswer').implement({
  description: 'What a question about devices comes to in one device group.',
  fields: (t) => ({
    deviceGroup: t.field({
      type: NodeReferenceType,
      description: 'The device group, or the ungrouped devices.',
      resolve: ({ deviceGroup }) => deviceGroup,
    }),
    verdict: t.field({
      type: VerdictEnum,
      description: 'The verdict for the devices in it.',
      resolve: ({ verdict }) => verdict,
    }),
    devices: t.exposeInt('devices', {
      nullable: true,
      description: 'Number of devices in it; null if the assumed changes move devices to other groups.',
    }),
  }),
});

export const ExtentType = builder.objectRef<ExtentShape>('Extent').implement({
  description:
    'Where a question about devices holds that names none: a yes means at least one device, not every device.',
  fields: (t) => ({
    sentence: t.exposeString('sentence', {
      description: 'How far it reaches, for example "On 8 of 21 devices, in 2 of 8 device groups".',
    }),
    deviceGroups: t.field({
      type: [DeviceGroupAnswerType],
      description: 'The answer for each device group, best rank first, the ungrouped devices last.',
      resolve: ({ deviceGroups }) => [...deviceGroups],
    }),
  }),
});
