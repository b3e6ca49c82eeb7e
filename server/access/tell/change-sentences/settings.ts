import type { AccessModel } from '../../judge/model.ts';
import type { Change } from '../../terms/change.ts';
import type { LiveResponseSwitches } from '../../terms/facts.ts';
import { allInWords } from '../../terms/in-words.ts';
import { deviceGroupNode } from '../../terms/node-references.ts';
import { productNames, systemNames, workloadNames } from '../../terms/vocabulary.ts';

type SettingChange = Extract<
  Change,
  {
    kind:
      | 'activate'
      | 'deactivate'
      | 'importRoles'
      | 'setLegacyRbac'
      | 'setScopedDeploymentForMdiAlerts'
      | 'addDataSource'
      | 'setLiveResponse'
      | 'setPlan'
      | 'setRank'
      | 'setRemediationLevel'
      | 'setGroupType';
  }
>;

const groupTypeNames = {
  security: 'security group',
  microsoft365: 'Microsoft 365 group',
  distribution: 'distribution group',
} as const;
const levelNames = {
  none: 'no automated response',
  'semi-all': 'semi – require approval for all folders',
  'semi-non-temporary': 'semi – require approval for non-temporary folders',
  'semi-system': 'semi – require approval for core folders',
  full: 'full – remediate threats automatically',
} as const;

/** What becomes of a setting of the tenant, of a device group or of a group. */
export function settingSentence(change: SettingChange, model: AccessModel, nameOf: (id: string) => string): string {
  switch (change.kind) {
    case 'activate':
      return `Activate ${workloadNames[change.workload]} in Unified RBAC.`;
    case 'deactivate':
      return `Deactivate ${workloadNames[change.workload]} in Unified RBAC.`;
    case 'importRoles':
      return `Import the ${systemNames[change.system]} roles into Unified RBAC.`;
    case 'setLegacyRbac':
      return `Turn ${change.on ? 'on' : 'off'} roles in Defender for Endpoint.`;
    case 'setScopedDeploymentForMdiAlerts':
      return `Turn ${change.on ? 'on' : 'off'} the scoped deployment for Defender for Identity alerts.`;
    case 'addDataSource':
      return `Add ${productNames[change.product]} to the tenant.`;
    case 'setLiveResponse':
      return `Live response: ${switchesInWords(change.switches)}.`;
    case 'setPlan':
      return `Plans: ${Object.entries(change.plans)
        .map(([product, plan]) => `${product} ${plan}`)
        .join(', ')}.`;
    case 'setRank':
      return `Give ${deviceGroupNode(model, change.deviceGroup).name} the rank ${change.rank}.`;
    case 'setRemediationLevel':
      return `Set the remediation level of ${deviceGroupNode(model, change.deviceGroup).name}: ${levelNames[change.level]}.`;
    case 'setGroupType':
      return `Make ${nameOf(change.group)} a ${groupTypeNames[change.type]}.`;
  }
}

const switchNames = { enabled: 'live response', servers: 'for servers', unsignedScripts: 'unsigned scripts' } as const;

function switchesInWords(switches: LiveResponseSwitches): string {
  const names = Object.keys(switchNames) as (keyof typeof switchNames)[];
  const said = names.flatMap((name) => {
    const isOn = switches[name];
    return isOn === undefined ? [] : [`turn ${isOn ? 'on' : 'off'} ${switchNames[name]}`];
  });
  return allInWords(said);
}
