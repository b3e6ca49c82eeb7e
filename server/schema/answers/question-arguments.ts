import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import { documentChanges } from '../changes/document-changes.ts';
import { TargetInput } from './target-input.ts';

export const personMeaning = 'Id of the user, service principal or principal of another tenant, such as `ana`.';
export const capabilityMeaning =
  'Id of a capability, such as `mde.device.isolate`; or `permission:` and the id of a permission, such as `permission:so.sd.response`. A permission that exists as read and as manage needs its level: `permission:as.authz:manage`.';
export const targetMeaning =
  'The target of the question. Without it, anything that the capability can be done on counts.';
export const assumingMeaning = 'Changes to assume for this question (what-if), applied in order.';

/** What a question is about, whoever it is about. */
export const questionArguments = builder.args((t) => ({
  capability: t.string({ required: true, description: capabilityMeaning }),
  on: t.field({ type: TargetInput, description: targetMeaning }),
  assuming: t.field({ type: [ChangeInput], description: assumingMeaning }),
}));

interface Given {
  readonly on?: typeof TargetInput.$inferInput | null | undefined;
  readonly assuming?: readonly (typeof ChangeInput.$inferInput)[] | null | undefined;
}

/** Target and changes as documents write them, which is what the store takes: they leave out what GraphQL says null for. */
export function documentQuestion<Question extends Given>({ on, assuming, ...question }: Question) {
  const { allDevices, ...rest } = on ?? {};
  const stated = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
  const target = { ...Object.fromEntries(stated), ...(allDevices ? { devices: 'all' } : {}) };
  return { ...question, on: target, ...(assuming ? { assuming: documentChanges(assuming) } : {}) };
}
