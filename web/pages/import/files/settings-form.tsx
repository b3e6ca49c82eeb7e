import { MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { workloadCodes } from '../../../api/vocabulary.ts';
import { capitalised } from '../../../parts/text/case.ts';
import { workloadNames } from '../../../parts/text/product-name.ts';
import { sourceNames } from '../../../parts/text/source-name.ts';
import type { StatedSettings } from './settings.ts';

interface Props {
  readonly settings: StatedSettings;
  readonly isDisabled: boolean;
  readonly onChange: (settings: StatedSettings) => void;
}

const workloads = workloadCodes.map((code) => ({ value: code, label: workloadNames[code] }));
const kinds = Object.entries(sourceNames).map(([kind, name]) => ({ value: kind, label: capitalised(name) }));
const inPlace = { withinPortal: false } as const;

/** What the files may not say. */
export function SettingsForm({ settings, isDisabled, onChange }: Props) {
  const { activeWorkloads, isNoneActive, endpointRoles, tenantId, complete } = settings;
  return (
    <details className="import-settings">
      <summary>State what no file contains (optional)</summary>
      <p className="faint">What is stated here goes before all files. What is left empty is taken from the files.</p>
      <div className="import-settings-fields">
        <MultiSelect
          className="import-wide"
          label="Active in Unified RBAC"
          description="The portal shows it under Settings > Microsoft Defender XDR > Permissions and roles."
          placeholder={activeWorkloads.length > 0 ? '' : isNoneActive ? 'No workload' : 'Not stated'}
          comboboxProps={inPlace}
          disabled={isDisabled || isNoneActive}
          data={workloads}
          value={[...activeWorkloads]}
          onChange={(values) =>
            onChange({ ...settings, activeWorkloads: workloadCodes.filter((code) => values.includes(code)) })
          }
        />
        <Switch
          className="import-wide"
          size="xs"
          label="No workload is active in Unified RBAC"
          checked={isNoneActive}
          disabled={isDisabled}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...settings, isNoneActive: checked, activeWorkloads: checked ? [] : activeWorkloads })
          }
        />
        <Select
          label="Roles of Defender for Endpoint"
          description="Individual RBAC model, under Settings > Endpoints > Roles."
          placeholder="Not stated"
          comboboxProps={inPlace}
          disabled={isDisabled}
          clearable
          data={[
            { value: 'on', label: 'Turned on' },
            { value: 'off', label: 'Turned off' },
          ]}
          value={endpointRoles || null}
          onChange={(value) => onChange({ ...settings, endpointRoles: value === 'on' || value === 'off' ? value : '' })}
        />
        <TextInput
          label="Tenant id"
          description="If the files do not contain it."
          placeholder="From the files"
          disabled={isDisabled}
          value={tenantId}
          onChange={({ currentTarget: { value } }) => onChange({ ...settings, tenantId: value })}
        />
        <MultiSelect
          className="import-wide"
          label="Complete in these files"
          description="Kinds of data of which the tenant has no more than the files contain."
          placeholder={complete.length > 0 ? '' : 'As the files say'}
          comboboxProps={inPlace}
          disabled={isDisabled}
          data={kinds}
          value={[...complete]}
          onChange={(values) => onChange({ ...settings, complete: values })}
        />
      </div>
    </details>
  );
}
