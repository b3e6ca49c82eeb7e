import { TagsInput } from '@mantine/core';
import { type TargetPart, without } from './part.ts';

const known = [
  'AlertEvidence',
  'AlertInfo',
  'CloudAppEvents',
  'DeviceEvents',
  'DeviceProcessEvents',
  'EmailEvents',
  'EmailUrlInfo',
  'IdentityLogonEvents',
  'IdentityQueryEvents',
  'UrlClickEvents',
];

/** Advanced hunting tables by name; those offered are examples, any name can be typed. */
export function TablesInput({ on, onChange }: TargetPart) {
  return (
    <TagsInput
      className="target-control-wide"
      size="xs"
      aria-label="Advanced hunting tables"
      placeholder={on.tables ? '' : 'tables, for example DeviceEvents'}
      comboboxProps={{ withinPortal: false }}
      data={known}
      value={[...(on.tables ?? [])]}
      onChange={(values) => {
        const tables = values.map((value) => value.trim()).filter((value) => value !== '');
        onChange({ ...without(on, 'tables'), ...(tables.length > 0 && { tables }) });
      }}
    />
  );
}
