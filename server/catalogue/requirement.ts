import type { Requirement } from '../access/terms/rulebook.ts';
import type { Path } from '../document/problem.ts';
import { requirementForms as forms, readPermission } from './requirement-forms.ts';
import {
  isRecord,
  type ReportRequirement,
  type RequirementNames,
  type RequirementReading,
} from './requirement-reading.ts';
import type { TableName } from './shape.ts';

const whatOf: Readonly<Partial<Record<TableName, string>>> = {
  legacyPermissions: 'permission of Defender for Endpoint roles',
  legacyRoles: 'role of this system',
  entraRoles: 'Entra role',
  notes: 'note',
};

/** Reads a requirement as the catalogue writes it; whatever is wrong is reported, and the result is undefined. */
export function readRequirement(
  raw: unknown,
  path: Path,
  names: RequirementNames,
  report: ReportRequirement,
): Requirement | undefined {
  const reading: RequirementReading = {
    names,
    read: (value, at) => (isRecord(value) ? readOnce(reading, value, at) : readPermission(reading, value, at)),
    wrong: (at, message, table) => {
      report(at, message, table);
      return undefined;
    },
    named: (value, at, table, find) =>
      texts(reading, value, at).flatMap((name, index) => {
        const found = find(name);
        if (found.length === 0) report([...at, index], `unknown ${whatOf[table]} "${name}"`, table);
        return found;
      }),
  };
  return reading.read(raw, path);
}

function readOnce(
  reading: RequirementReading,
  value: Readonly<Record<string, unknown>>,
  at: Path,
): Requirement | undefined {
  const known = reading.names.known.get(value);
  if (known) return known;
  const read = readForm(reading, value, at);
  if (read) reading.names.known.set(value, read);
  return read;
}

function readForm(
  reading: RequirementReading,
  value: Readonly<Record<string, unknown>>,
  at: Path,
): Requirement | undefined {
  const [key, ...further] = Object.keys(value).filter((each) => Object.hasOwn(forms, each));
  const form = key === undefined ? undefined : forms[key];
  const { [key ?? '']: own, ...beside } = value;
  const strangers = Object.keys(beside).filter((each) => !form?.beside.includes(each));
  if (form && further.length === 0 && strangers.length === 1 && strangers[0] === 'notes')
    return reading.wrong([...at, 'notes'], 'notes belong to conditional and noted');
  if (key === undefined || form === undefined || further.length > 0 || strangers.length > 0)
    return reading.wrong(at, `a requirement has one of the keys ${Object.keys(forms).join(', ')}`);
  return form.read(reading, own, [...at, key], beside);
}

function texts({ wrong }: RequirementReading, value: unknown, at: Path): readonly string[] {
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')) return value;
  wrong(at, 'must be a list of names');
  return [];
}
