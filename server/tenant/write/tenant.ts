import { dump } from 'js-yaml';
import type {
  DeviceFact,
  DeviceGroupFact,
  PersonKind,
  StructuralFacts,
  TenantFacts,
} from '../../access/terms/facts.ts';
import { products } from '../../access/terms/vocabulary.ts';
import { compact, type Fields, mapping, named } from './fields.ts';
import { layOutDocuments } from './layout.ts';
import { writeEntraRoles, writeGroup, writePerson } from './people.ts';
import { writeLegacyRoles, writeUnifiedRole } from './roles.ts';

function writeWorkloads(facts: StructuralFacts): Fields {
  const hasAll = products.every((product) => facts.available.includes(product));
  return {
    ...(hasAll ? {} : { available: facts.available }),
    urbac: facts.activated,
    ...compact({ plans: facts.plans }),
    mde: { legacyRbac: onOrOff(facts.legacyRbac), ...compact({ liveResponse: writeLiveResponse(facts) }) },
    mda: { scopedDeploymentForMdiAlerts: facts.scopedDeploymentForMdiAlerts },
  };
}

function onOrOff(isOn: boolean): 'on' | 'off' {
  return isOn ? 'on' : 'off';
}

function writeLiveResponse({ liveResponse }: StructuralFacts): Fields | undefined {
  if (liveResponse === undefined) return undefined;
  return Object.fromEntries(Object.entries(liveResponse).map(([key, isOn]) => [key, onOrOff(isOn)]));
}

function writeDeviceGroup(group: DeviceGroupFact): Fields {
  const { rank, access, remediationLevel, rule, unevaluatedRule } = group;
  return { ...named(group), rank, access, ...compact({ remediationLevel, rule, unevaluatedRule }) };
}

export function writeDevice(device: DeviceFact): Fields {
  const { domain, tags, osPlatform, matches } = device;
  return { ...named(device), ...compact({ domain, tags, osPlatform }), matches };
}

/** Everything of a tenant but its people, groups and devices, as fields of a document. */
export function writeStructure(facts: StructuralFacts): Fields {
  return {
    whycan: 'tenant/1',
    tenant: named(facts.tenant),
    ...(facts.asOf === undefined ? {} : { asOf: facts.asOf }),
    workloads: writeWorkloads(facts),
    entraRoles: writeEntraRoles(facts.entraHoldings),
    urbacRoles: facts.unifiedRoles.map(writeUnifiedRole),
    legacyRoles: writeLegacyRoles(facts.legacyRoles),
    deviceGroups: facts.deviceGroups.map(writeDeviceGroup),
    ungroupedDevices: {
      access: facts.ungroupedAccess,
      ...compact({ remediationLevel: facts.ungroupedRemediationLevel }),
    },
    ...compact({
      deletedPrincipals: facts.deletedPrincipals,
      unknownPrincipals: facts.unknownPrincipals,
      extraEntraRoles: facts.extraEntraRoles,
      extraPermissions: facts.extraPermissions,
      sources: facts.coverage,
    }),
  };
}

/** The facts as the fields of a tenant document; reading it gives the same facts. */
export function writeTenantDocument(facts: TenantFacts): Fields {
  const people = (kind: PersonKind) =>
    facts.people.filter((person) => person.kind === kind).map((person) => writePerson(person, facts.coverage));
  const { whycan, tenant, asOf, workloads, ...rest } = writeStructure(facts);
  return {
    ...compact({ whycan, tenant, asOf, workloads }),
    users: people('User'),
    ...compact({ servicePrincipals: people('ServicePrincipal'), foreignPrincipals: people('ForeignPrincipal') }),
    groups: mapping(facts.groups.map(writeGroup)),
    ...rest,
    devices: facts.devices.map(writeDevice),
  };
}

/** The same in YAML, laid out as people write it. */
export function writeTenant(facts: TenantFacts): string {
  const document = writeTenantDocument(facts);
  return dump(document, { lineWidth: -1, noRefs: true, flowBracketPadding: true, transform: layOutDocuments });
}
