import { type FactCoverage, type StructuralFacts, ungroupedId } from '../../access/terms/facts.ts';
import { productOf, products } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { readDeviceGroups } from './devices.ts';
import { readEntraHoldings, readExtraEntraRoles } from './entra.ts';
import { Ids } from './ids.ts';
import { readLegacyRoles } from './legacy.ts';
import { readGroups } from './people.ts';
import { readExtraPermissions } from './permissions.ts';
import type { Principals } from './principals.ts';
import type { Report } from './report.ts';
import { readUnifiedRoles } from './unified.ts';
import { readLiveResponse, readPlans, readProducts, readWorkloads } from './workloads.ts';

function readCoverage({ sources }: TenantShape, principals: Principals, report: Report): FactCoverage[] {
  const kinds = new Ids(report, 'source');
  return sources.map(({ kind, state, reason, groups }, index) => {
    kinds.define(kind, ['sources', index, 'kind']);
    for (const [at, id] of (groups ?? []).entries()) principals.existingGroup(id, ['sources', index, 'groups', at]);
    return {
      kind,
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(groups === undefined ? {} : { groups: [...new Set(groups)] }),
    };
  });
}

function isStated(settings: object): boolean {
  return Object.keys(settings).length > 0;
}

function readSwitches(shape: TenantShape, catalogue: Catalogue, report: Report) {
  const workloads = shape.workloads;
  const activated = readWorkloads(workloads?.urbac ?? [], ['workloads', 'urbac'], catalogue, report);
  for (const workload of activated) report.place({ kind: 'Workload', id: productOf(workload) }, ['workloads', 'urbac']);
  report.place({ kind: 'Workload', id: 'MDE' }, ['workloads']);
  const liveResponse = readLiveResponse(workloads?.mde.liveResponse);
  const plans = readPlans(workloads?.plans);
  return {
    available:
      workloads?.available === undefined
        ? products
        : readProducts(workloads.available, ['workloads', 'available'], catalogue, report),
    activated,
    legacyRbac: workloads?.mde.legacyRbac === 'on',
    scopedDeploymentForMdiAlerts: workloads?.mda.scopedDeploymentForMdiAlerts ?? false,
    ...(isStated(liveResponse) ? { liveResponse } : {}),
    ...(isStated(plans) ? { plans } : {}),
  };
}

/** The facts of everything but people and devices, once every principal is declared; and the ids of device groups. */
export function readStructure(shape: TenantShape, catalogue: Catalogue, principals: Principals, report: Report) {
  const deviceGroupIds = new Ids(report, 'device group');
  const extraEntraRoles = readExtraEntraRoles(shape, report);
  const extraPermissions = readExtraPermissions(shape, catalogue, report);
  const legacyRoles = readLegacyRoles(shape, catalogue, principals, report);
  const deviceGroups = readDeviceGroups(shape, deviceGroupIds, principals, report);
  report.place({ kind: 'DeviceGroup', id: ungroupedId }, ['ungroupedDevices']);
  const ungroupedLevel = shape.ungroupedDevices.remediationLevel;
  const structure: StructuralFacts = {
    tenant: { id: shape.tenant.id, displayName: shape.tenant.displayName ?? shape.tenant.id },
    ...(shape.asOf === undefined ? {} : { asOf: shape.asOf }),
    ...readSwitches(shape, catalogue, report),
    groups: readGroups(shape, principals),
    entraHoldings: readEntraHoldings(shape, extraEntraRoles, catalogue, principals, report),
    extraEntraRoles,
    unifiedRoles: readUnifiedRoles(shape, { catalogue, principals, report, extraPermissions, legacyRoles }),
    legacyRoles,
    deviceGroups,
    ungroupedAccess: principals.accessList(shape.ungroupedDevices.access, ['ungroupedDevices', 'access']),
    ...(ungroupedLevel === undefined ? {} : { ungroupedRemediationLevel: ungroupedLevel }),
    deletedPrincipals: [...new Set(shape.deletedPrincipals)],
    ...(shape.unknownPrincipals.length === 0 ? {} : { unknownPrincipals: [...new Set(shape.unknownPrincipals)] }),
    extraPermissions,
    coverage: readCoverage(shape, principals, report),
  };
  return { structure, deviceGroupIds };
}
