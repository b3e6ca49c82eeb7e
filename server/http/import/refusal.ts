import { isFromOwnPage, isOnThisMachine } from '../own-page.ts';

/** Why a request to import is not even looked at. */
export interface Refusal {
  readonly status: 403 | 415;
  readonly text: string;
}

/** What forms of any web page can send without being asked. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

export const onlyOnThisMachine: Refusal = {
  status: 403,
  text: 'Files can be imported in the page only where whycan is reached on its own machine, because it has no sign-in. On that machine, run: npx whycan import <files and folders>',
};

const otherOrigin: Refusal = {
  status: 403,
  text: 'This request does not come from the page of this whycan. Open the page and import there, or run: npx whycan import <files and folders>',
};

const formType: Refusal = {
  status: 415,
  text: 'Send files with the header content-type: application/octet-stream, and everything else with application/json.',
};

type Asked = Pick<Request, 'method' | 'headers'>;

/** Whoever imports replaces what everybody sees, so nobody but this server's own page may ask for it. */
export function refusalOf({ method, headers }: Asked, url: URL): Refusal | undefined {
  if (!isOnThisMachine(url)) return onlyOnThisMachine;
  if (!isFromOwnPage({ method, headers }, url)) return otherOrigin;
  if (method === 'GET' || method === 'DELETE') return undefined;
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim() === '' || formTypes.includes(type.trim().toLowerCase()) ? formType : undefined;
}
