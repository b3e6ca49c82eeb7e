import type { Origin } from '../../access/tell/origin/origin.ts';
import { portalLinksOf } from '../../catalogue/portal-links.ts';
import { evidenceOf, type OriginEvidence } from '../../store/evidence-of.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { describedEnum } from '../described-enum.ts';
import { refuseMore } from '../page-size.ts';
import { DocumentType, documentsOf } from './document.ts';
import { OriginFileType, OriginPlaceType } from './origin-file.ts';
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

const mostFiles = 500;

async function readEvidence(shape: OriginShape): Promise<OriginEvidence | undefined> {
  if (kindOfOrigin(shape) !== 'imported') return undefined;
  return evidenceOf((await shape.view.importReport())?.evidence, shape.origin);
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
    place: t.field({
      type: OriginPlaceType,
      nullable: true,
      description:
        'Where the record begins that states it, or states it first; null if that is not known, and for what is built in or assumed.',
      resolve: async (shape) => (await readEvidence(shape))?.place ?? null,
    }),
    files: t.field({
      type: [OriginFileType],
      description:
        'Files that state its kinds of data: the one that states it where that is known, otherwise one of them does. Empty for what is built in or assumed, and if the snapshot does not say.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 5,
          description: 'Maximum number of files to list, up to 500; more is an error with the code PAGE_TOO_LARGE.',
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(Math.max(first, 1), mostFiles) / 5 }),
      resolve: async (shape, { first }) => {
        refuseMore(first, mostFiles);
        return (await readEvidence(shape))?.files.slice(0, Math.max(first, 0)) ?? [];
      },
    }),
    fileCount: t.int({
      description: 'How many files state its kinds of data, or 1 if it is known which one states it.',
      resolve: async (shape) => (await readEvidence(shape))?.fileCount ?? 0,
    }),
    snapshot: t.int({ description: 'Number of the import.', resolve: ({ view }) => view.number }),
    importedAt: t.field({
      type: 'DateTime',
      description: 'When it was imported.',
      resolve: ({ view }) => view.importedAt,
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
      resolve: async ({ view, origin }) => {
        const node = origin.shownAt ?? origin.subject;
        if (node === undefined) return [];
        const cloud = (await view.importReport())?.evidence?.cloud ?? undefined;
        return portalLinksOf(view.catalogue.portalLinks, node, { id: view.record.tenant.id, cloud });
      },
    }),
  }),
});
