import { builder } from '../builder.ts';

export const DeviceGroupAccessChangeInput = builder.inputType('DeviceGroupAccessChangeInput', {
  description: 'The whole access list of a device group.',
  fields: (t) => ({
    deviceGroup: t.string({
      required: true,
      description: 'Id of the device group; `ungrouped` for the ungrouped devices.',
    }),
    access: t.stringList({
      required: true,
      description: 'Ids of groups; an empty list opens it to every portal user.',
    }),
  }),
});

export const RankChangeInput = builder.inputType('RankChangeInput', {
  description: 'A new rank of a device group.',
  fields: (t) => ({
    deviceGroup: t.string({ required: true, description: 'Id of the device group.' }),
    rank: t.int({ required: true, description: '1 is best; a taken rank shifts the others down.' }),
  }),
});

export const ActivationChangeInput = builder.inputType('ActivationChangeInput', {
  description: 'An eligible (PIM) role or membership that is activated. Exactly one of role and group.',
  fields: (t) => ({
    principal: t.string({ required: true, description: 'Id of the eligible principal.' }),
    role: t.string({ description: 'Display name or template id of the Entra role.' }),
    group: t.string({ description: 'Id of the group.' }),
  }),
});

export const AccountChangeInput = builder.inputType('AccountChangeInput', {
  description: 'An account turned on or off.',
  fields: (t) => ({
    user: t.string({ required: true, description: 'Id of the user.' }),
    enabled: t.boolean({ required: true, description: 'Whether the account is enabled.' }),
  }),
});
