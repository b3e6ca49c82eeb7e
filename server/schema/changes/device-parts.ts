import { builder } from '../builder.ts';

export const DeviceGroupAccessChangeInput = builder.inputType('DeviceGroupAccessChangeInput', {
  description: 'The new user access of a device group, as a complete list.',
  fields: (t) => ({
    deviceGroup: t.string({
      required: true,
      description: 'Id of the device group; `ungrouped` for Ungrouped devices (default).',
    }),
    access: t.stringList({
      required: true,
      description: 'Ids of the groups with access; an empty list gives every portal user access.',
    }),
  }),
});

export const RankChangeInput = builder.inputType('RankChangeInput', {
  description: 'A new rank of a device group.',
  fields: (t) => ({
    deviceGroup: t.string({ required: true, description: 'Id of the device group.' }),
    rank: t.int({
      required: true,
      description: '1 is the highest rank. If the rank is taken, the other device groups move down.',
    }),
  }),
});

export const ActivationChangeInput = builder.inputType('ActivationChangeInput', {
  description: 'A role or membership that is eligible in PIM and is activated. Set either role or group.',
  fields: (t) => ({
    principal: t.string({ required: true, description: 'Id of the eligible principal.' }),
    role: t.string({ description: 'Display name or template id of the Entra role.' }),
    group: t.string({ description: 'Id of the group.' }),
  }),
});

export const AccountChangeInput = builder.inputType('AccountChangeInput', {
  description: 'An account to enable or disable.',
  fields: (t) => ({
    user: t.string({ required: true, description: 'Id of the user.' }),
    enabled: t.boolean({ required: true, description: 'Whether the account is enabled.' }),
  }),
});
