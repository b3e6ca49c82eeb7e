import type { Format } from '../format.ts';
import { readOpengraph } from './read.ts';

/** BloodHound's OpenGraph: people, applications, groups and memberships of Active Directory, of Entra ID, or as whycan exports them. */
export const opengraphFormat: Format = {
  name: 'opengraph',
  recognise: (parcel, beginnings) =>
    parcel.files.filter((file) => {
      const { text = '', keys = [] } = beginnings.get(file) ?? {};
      return keys.includes('graph') && /"graph"\s*:\s*\{\s*"(?:nodes|edges)"\s*:/.test(text);
    }),
  read: readOpengraph,
};
