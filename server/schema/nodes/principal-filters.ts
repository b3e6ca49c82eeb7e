import { builder } from '../builder.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { NodeKindEnum } from './node-kind.ts';

const meanings = {
  text: 'Only those whose name, id or user principal name contains this text, whatever its case.',
  kind: 'Only users, only groups, only service principals or only principals of other tenants.',
  enabled: 'Only enabled or only disabled accounts; groups have none.',
  isGuest: 'Only guests, or only those who are no guests.',
  state: 'Only active ones, or only those that are eligible in PIM.',
};

export const PrincipalFilter = builder.inputType('PrincipalFilter', {
  description: 'Which principals are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: meanings.text }),
    kind: t.field({ type: NodeKindEnum, description: meanings.kind }),
    enabled: t.boolean({ description: meanings.enabled }),
    isGuest: t.boolean({ description: meanings.isGuest }),
  }),
});

export const HolderFilter = builder.inputType('HolderFilter', {
  description: 'Which members or holders are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: meanings.text }),
    kind: t.field({ type: NodeKindEnum, description: meanings.kind }),
    enabled: t.boolean({ description: meanings.enabled }),
    isGuest: t.boolean({ description: meanings.isGuest }),
    state: t.field({ type: HoldingStateEnum, description: meanings.state }),
  }),
});
