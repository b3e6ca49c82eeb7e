import { dump } from 'js-yaml';
import type { DeviceFact, DeviceGroupFact, StructuralFacts, TenantFacts } from '../../access/facts.ts';
import { products } from '../../access/vocabulary.ts';
import { compact, type Fields, mapping, named } from './fields.ts';
import { layOutDocuments } from './layout.ts';
import { writeEntraRoles, writeGroup, writePerson } from './people.ts';
import { writeLegacyRoles, writeUnifiedRole } from './roles.ts';

function writeWorkloads(facts: StructuralFacts): Fields {
  const hasAll = products.every((product) => facts.available.includes(product));
  return {
    ...(hasAll ? {} : { available: facts.available }),
    urbac: facts.activated,
    mde: { legacyRbac: facts.legacyRbac ? 'on' : 'off' },
    mda: { scopedDeploymentForMdiAlerts: facts.scopedDeploymentForMdiAlerts },
  };
}

function writeDeviceGroup(group: DeviceGroupFact): Fields {
  const { rank, access, remediationLevel, rule } = group;
  return { ...named(group), rank, access, ...compact({ remediationLevel, rule }) };
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
    ungroupedDevices: { access: facts.ungroupedAccess },
    ...compact({
      deletedPrincipals: facts.deletedPrincipals,
      extraEntraRoles: facts.extraEntraRoles,
      extraPermissions: facts.extraPermissions,
      sources: facts.sources,
    }),
  };
}

/** The facts as a tenant document in YAML; reading it gives the same facts. */
export function writeTenant(facts: TenantFacts): string {
  const people = (kind: 'User' | 'ServicePrincipal') =>
    facts.people.filter((person) => person.kind === kind).map(writePerson);
  const { whycan, tenant, asOf, workloads, ...rest } = writeStructure(facts);
  const document = {
    ...compact({ whycan, tenant, asOf, workloads }),
    users: people('User'),
    ...compact({ servicePrincipals: people('ServicePrincipal') }),
    groups: mapping(facts.groups.map(writeGroup)),
    ...rest,
    devices: facts.devices.map(writeDevice),
  };
  return dump(document, { lineWidth: -1, noRefs: true, flowBracketPadding: true, transform: layOutDocuments });
}
