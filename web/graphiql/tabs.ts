import afterActivation from './tabs/after-activation.graphql?raw';
import compare from './tabs/compare.graphql?raw';
import groupGives from './tabs/group-gives.graphql?raw';
import ifEnabled from './tabs/if-enabled.graphql?raw';
import impact from './tabs/impact.graphql?raw';
import members from './tabs/members.graphql?raw';
import permission from './tabs/permission.graphql?raw';
import person from './tabs/person.graphql?raw';
import picture from './tabs/picture.graphql?raw';
import tenant from './tabs/tenant.graphql?raw';
import warnings from './tabs/warnings.graphql?raw';
import whatIf from './tabs/what-if.graphql?raw';
import whoCan from './tabs/who-can.graphql?raw';
import why from './tabs/why.graphql?raw';
import whyNot from './tabs/why-not.graphql?raw';

/** Keys of what is loaded, so that every tab can be run as it stands. */
export interface Examples {
  readonly person: string;
  /** Somebody to compare the person with. */
  readonly other: string;
  readonly disabled: string;
  /** Somebody who can read much. */
  readonly reader: string;
  /** Somebody with something to activate in PIM. */
  readonly eligible: string;
  readonly group: string;
  /** A group in the user access of the device that the person has no access to. */
  readonly listed: string;
  readonly deviceGroup: string;
  /** A device that the person has access to, and one that they do not; without them, any device counts. */
  readonly device: string | undefined;
  readonly forbidden: string | undefined;
  readonly permission: string;
  readonly capability: string;
}

export interface Tab {
  readonly query: string;
  readonly variables: (examples: Examples) => Readonly<Record<string, unknown>>;
}

const about = (device: string | undefined) => (device === undefined ? {} : { device });

export const tabs: readonly Tab[] = [
  { query: person, variables: ({ reader }) => ({ person: reader }) },
  {
    query: why,
    variables: ({ person, capability, device }) => ({ person, capability, on: about(device) }),
  },
  {
    query: whyNot,
    // Few people may do this, so that there is something to explain.
    variables: ({ person, capability, forbidden }) =>
      forbidden === undefined
        ? { person, capability: 'urbac.workload.activate', on: {} }
        : { person, capability, on: about(forbidden) },
  },
  {
    query: whatIf,
    variables: ({ person, capability, forbidden, listed }) => ({
      person,
      capability,
      on: about(forbidden),
      assuming: [{ addMember: { group: listed, member: person } }],
    }),
  },
  { query: whoCan, variables: ({ capability, forbidden }) => ({ capability, on: about(forbidden) }) },
  { query: members, variables: ({ deviceGroup }) => ({ deviceGroup }) },
  { query: groupGives, variables: ({ group }) => ({ group }) },
  { query: compare, variables: ({ person, other }) => ({ who: [person, other] }) },
  {
    query: afterActivation,
    variables: ({ eligible, capability }) => ({ person: eligible, capability }),
  },
  {
    query: ifEnabled,
    variables: ({ disabled }) => ({
      person: disabled,
      assuming: [{ setAccount: { user: disabled, enabled: true } }],
    }),
  },
  { query: impact, variables: () => ({ assuming: [{ deactivate: 'MDE' }] }) },
  { query: permission, variables: ({ permission }) => ({ permission, asked: `permission:${permission}` }) },
  {
    query: picture,
    variables: ({ person, capability, device }) => ({ person, capability, on: about(device) }),
  },
  { query: tenant, variables: () => ({}) },
  { query: warnings, variables: () => ({}) },
];
