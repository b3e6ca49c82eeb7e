import type { Origin } from '../../access/tell/origin/origin.ts';
import { portalLinksOf } from '../../catalogue/portal-links.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { describedEnum } from '../described-enum.ts';
import { DocumentType, documentsOf } from './document.ts';
import { PortalLinkType } from './portal-link.ts';

export interface OriginShape {
  readonly view: SnapshotView;
  readonly origin: Origin;
  /** Only the changes that a question assumes state it. */
  readonly isAssumed: boolean;
}

type OriginKind = 'imported' | 'built-in' | 'assumed';

const OriginKindEnum = describedEnum<OriginKind>('OriginKind', 'What something comes from.', {
  imported: 'From the imported data.',
  'built-in': 'Built in by Microsoft, according to its documentation.',
  assumed: 'Not in the imported data: only the changes that the question assumes state it.',
});

export function kindOfOrigin({ isAssumed, origin }: Pick<OriginShape, 'isAssumed' | 'origin'>): OriginKind {
  if (isAssumed) return 'assumed';
  return origin.data.length === 0 ? 'built-in' : 'imported';
}

/** A handful for each of very many links: priced as two. */
const few = { field: 1, multiplier: 2 };

export const OriginRef = builder.objectRef<OriginShape>('Origin');

OriginRef.implement({
  description: 'Where a node or a link comes from, and where it can be seen.',
  fields: (t) => ({
    kind: t.field({ type: OriginKindEnum, description: 'What it comes from.', resolve: kindOfOrigin }),
    data: t.stringList({
      description: 'The kinds of imported data that state it, as in import coverage; empty for what is built in.',
      resolve: (shape) => (shape.isAssumed ? [] : [...shape.origin.data]),
    }),
    documents: t.field({
      type: [DocumentType],
      complexity: few,
      description: 'Documents that say what it means, or that the built-in mapping comes from.',
      resolve: ({ view, origin }) => documentsOf(view.catalogue, origin.citations),
    }),
    portalLinks: t.field({
      type: [PortalLinkType],
      complexity: few,
      description:
        'Where it can be seen or changed in the portals of Microsoft; empty where the ids are not of the form that Microsoft gives.',
      resolve: ({ view, origin }) => {
        const { portalLinks } = view.catalogue;
        return origin.subject === undefined ? [] : portalLinksOf(portalLinks, origin.subject, view.record.tenant);
      },
    }),
  }),
});
