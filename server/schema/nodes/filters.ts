import { builder } from '../builder.ts';
import { GroupTypeEnum } from './group-type.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { LegacySystemEnum } from './legacy-system.ts';

const textMeaning = 'Only those whose name or id contains this text, whatever its case.';
const personTextMeaning = 'Only those whose name, id or user principal name contains this text, whatever its case.';

export const UserFilter = builder.inputType('UserFilter', {
  description: 'Which users are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: personTextMeaning }),
    enabled: t.boolean({ description: 'Only enabled or only disabled accounts.' }),
    isGuest: t.boolean({ description: 'Only guests or only members.' }),
  }),
});

export const ServicePrincipalFilter = builder.inputType('ServicePrincipalFilter', {
  description: 'Which service principals are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: textMeaning }),
    enabled: t.boolean({ description: 'Only enabled or only disabled accounts.' }),
  }),
});

export const DeviceFilter = builder.inputType('DeviceFilter', {
  description: 'Which devices are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: textMeaning }),
    deviceGroup: t.string({
      description: 'Id of a device group: only its devices. None if no device group has the id.',
    }),
  }),
});

const typeMeaning = 'Only groups whose type is stated and is this one.';
const assignableMeaning =
  'Only groups to which Microsoft Entra roles can, or cannot, be assigned, as far as that is stated.';
const stateMeaning = 'Only active ones, or only those that are eligible in PIM.';
const builtInMeaning = 'Only built-in or only custom roles.';

export const GroupFilter = builder.inputType('GroupFilter', {
  description: 'Which groups are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: textMeaning }),
    type: t.field({ type: GroupTypeEnum, description: typeMeaning }),
    isAssignableToRole: t.boolean({ description: assignableMeaning }),
  }),
});

export const MembershipFilter = builder.inputType('MembershipFilter', {
  description: 'Which memberships are listed, by their group and state; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: textMeaning }),
    type: t.field({ type: GroupTypeEnum, description: typeMeaning }),
    isAssignableToRole: t.boolean({ description: assignableMeaning }),
    state: t.field({ type: HoldingStateEnum, description: stateMeaning }),
  }),
});

export const EntraRoleFilter = builder.inputType('EntraRoleFilter', {
  description: 'Which Entra roles are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: textMeaning }),
    isBuiltIn: t.boolean({ description: builtInMeaning }),
  }),
});

export const HeldEntraRoleFilter = builder.inputType('HeldEntraRoleFilter', {
  description: 'Which assigned Entra roles are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: textMeaning }),
    isBuiltIn: t.boolean({ description: builtInMeaning }),
    state: t.field({ type: HoldingStateEnum, description: stateMeaning }),
  }),
});

export const LegacyRoleFilter = builder.inputType('LegacyRoleFilter', {
  description: 'Which roles of individual RBAC models are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: textMeaning }),
    system: t.field({ type: LegacySystemEnum, description: 'Only roles of this product.' }),
  }),
});

export const NameFilter = builder.inputType('NameFilter', {
  description: 'Which rows are listed.',
  fields: (t) => ({ text: t.string({ description: textMeaning }) }),
});

/** What every list takes; `usualOrder` is the one without `orderBy`. */
export const whichAreListed = 'Which are listed; all if omitted.';
export const orderedBy = (usualOrder: string): string => `The order; ${usualOrder} if omitted.`;

/** Whether a row fits; what is not set fits everything. */
export function hasText(text: string | null | undefined, ...names: readonly string[]): boolean {
  if (!text) return true;
  const wanted = text.toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted));
}

export function isAsked<Value>(asked: Value | null | undefined, value: Value | undefined): boolean {
  return asked === null || asked === undefined || asked === value;
}

/** A filter without what is not set, for which GraphQL also says null. */
export type Stated<Filter> = { readonly [Key in keyof Filter]: Exclude<Filter[Key], null> };

export function statedIn<Filter extends object>(filter: Filter | null | undefined): Stated<Filter> {
  const stated = Object.entries(filter ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(stated) as Stated<Filter>;
}

export function narrows(filter: object): boolean {
  return Object.keys(filter).length > 0;
}
