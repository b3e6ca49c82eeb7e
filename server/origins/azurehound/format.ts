import type { Format } from '../format.ts';
import { readAzurehound } from './read.ts';

const isRow = /"kind"\s*:\s*"AZ[A-Za-z]+"\s*,\s*"data"\s*:/;
const isMeta = /"meta"\s*:\s*\{[^{}]*"type"\s*:\s*"azure"/;

/** What AzureHound writes: users, groups, members, applications, Entra roles and who has or is eligible for them. */
export const azurehoundFormat: Format = {
  name: 'azurehound',
  recognise: (parcel, beginnings) =>
    parcel.files.filter((file) => {
      const text = beginnings.get(file)?.text ?? '';
      return isRow.test(text) || isMeta.test(text);
    }),
  read: readAzurehound,
};
