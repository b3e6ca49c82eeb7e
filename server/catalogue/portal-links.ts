import type { NodeReference } from '../access/terms/node.ts';
import type { Portal, PortalLinkRow } from './portal-rows.ts';

/** A page of a portal of Microsoft that shows a node. */
export interface PortalLink {
  readonly portal: string;
  /** What the page shows. */
  readonly page: string;
  readonly url: string;
  /** Whether it shows this node by itself, and not all of its kind. */
  readonly isOwnPage: boolean;
}

/** The tenant that a link leads into. */
export interface LinkedTenant {
  readonly id: string;
  /** The cloud of Microsoft that it is in; the public one if it is not known. */
  readonly cloud?: string | undefined;
}

const forms: Readonly<Record<'guid' | 'device', RegExp>> = {
  guid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  device: /^[0-9a-f]{40}$/i,
};

/** Pages that show a node; none for what has another id than Microsoft gives, as in a tenant that somebody wrote. */
export function portalLinksOf(
  rows: readonly PortalLinkRow[],
  { kind, id }: Pick<NodeReference, 'kind' | 'id'>,
  tenant: LinkedTenant,
): PortalLink[] {
  const isRealTenant = forms.guid.test(tenant.id);
  return rows.flatMap((row): PortalLink[] => {
    if (row.kind !== kind || (row.system !== undefined && !id.startsWith(`${row.system}:`))) return [];
    const host = hostIn(row.portal, tenant.cloud);
    const isShown = row.for === 'tenant' ? isRealTenant : forms[row.for].test(id);
    if (host === undefined || !isShown) return [];
    const template = (isRealTenant ? row.inTenant : undefined) ?? row.address;
    const path = template.replace('{id}', encodeURIComponent(id)).replace('{tenant}', encodeURIComponent(tenant.id));
    return [{ portal: row.portal.name, page: row.page, url: `${host}${path}`, isOwnPage: row.for !== 'tenant' }];
  });
}

function hostIn({ global, gcc, gccHigh, dod }: Portal, cloud = 'global'): string | undefined {
  switch (cloud) {
    case 'global':
      return global;
    case 'gcc':
      return gcc;
    case 'gcc-high':
      return gccHigh;
    case 'dod':
      return dod;
    default:
      return undefined;
  }
}
