import type { Format } from '../format.ts';
import { readBloodhound } from './read.ts';

/** Fields of the records of SharpHound. */
const recordField = /"(?:ObjectIdentifier|PrincipalSID|domainsid|distinguishedname)"\s*:/;
const meta = /"meta"\s*:\s*\{(?=[^{}]*"methods"\s*:)(?=[^{}]*"version"\s*:)[^{}]*"type"\s*:/;
const isOfAzurehound = /"kind"\s*:\s*"AZ|"type"\s*:\s*"azure"/;

/** What SharpHound writes: users, groups and memberships of Active Directory, and files that are not needed. */
export const bloodhoundFormat: Format = {
  name: 'bloodhound',
  recognise: (parcel, beginnings) =>
    parcel.files.filter((file) => {
      const { text = '', keys = [] } = beginnings.get(file) ?? {};
      if (!keys.includes('data') || isOfAzurehound.test(text)) return false;
      return recordField.test(text) || meta.test(text);
    }),
  read: readBloodhound,
};
