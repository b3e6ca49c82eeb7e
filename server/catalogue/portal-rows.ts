import type { Citation } from '../access/terms/rulebook.ts';
import type { LegacySystem, NodeKind } from '../access/terms/vocabulary.ts';
import { type Checks, keyed } from './checks.ts';
import type { RowOf } from './shape.ts';
import type { Tables } from './tables.ts';

export type Portal = RowOf<'portals'>;

/** A page of a portal that shows nodes of one kind. */
export interface PortalLinkRow {
  readonly kind: NodeKind;
  /** Only for roles of this model. */
  readonly system?: LegacySystem;
  readonly portal: Portal;
  /** What the page shows. */
  readonly page: string;
  /** Of what form the id has to be; `tenant` where the page lists all of a kind. */
  readonly for: 'guid' | 'device' | 'tenant';
  readonly address: string;
  readonly inTenant?: string;
  readonly source: readonly Citation[];
}

export function portalLinkRows(tables: Tables, { citations, dangling, report }: Checks): PortalLinkRow[] {
  const portals = keyed(
    tables.portals,
    ({ row, place }) => {
      citations(place, row.source);
      return [[row.id, row]];
    },
    'portal',
    report,
  );
  return tables.portalLinks.flatMap(({ row: { system, inTenant, ...row }, place }): PortalLinkRow[] => {
    const source = citations(place, row.source);
    const portal = portals.get(row.portal);
    if (portal === undefined) {
      dangling('portals', place, 'portal', row.portal, ['portal']);
      return [];
    }
    return [
      {
        ...row,
        portal,
        source,
        ...(system === undefined ? {} : { system }),
        ...(inTenant === undefined ? {} : { inTenant }),
      },
    ];
  });
}
