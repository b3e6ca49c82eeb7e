import { originOfEdge } from '../../access/tell/origin/edge-origin.ts';
import { originOfNode } from '../../access/tell/origin/node-origin.ts';
import type { Origin } from '../../access/tell/origin/origin.ts';
import { stated } from '../../access/tell/origin/origin.ts';
import type { Picture } from '../../access/tell/picture.ts';
import type { Decision } from '../../access/terms/proof.ts';
import type { FactKind } from '../../access/terms/vocabulary.ts';
import { evidenceOf, type OriginEvidence } from '../../store/evidence-of.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { DocumentType, documentsOf } from '../nodes/document.ts';
import { OriginFileType } from '../nodes/origin-file.ts';
import { refuseMore } from '../page-size.ts';

/** Everything that an answer rests on, together. */
export interface EvidenceShape {
  readonly view: SnapshotView;
  readonly origin: Origin;
}

/** What the picture of a decision rests on; the notes bring their own documents. */
export function evidenceIn(
  view: SnapshotView,
  { capability, notes, person }: Decision,
  picture: Picture,
): EvidenceShape {
  const { model } = view;
  const origins = [
    ...[capability, ...picture.nodes.filter(({ state }) => state !== 'missing').map(({ reference }) => reference)].map(
      (node) => originOfNode(model, node),
    ),
    ...picture.edges.flatMap(({ fact, state }) => (fact && state !== 'missing' ? [originOfEdge(model, fact)] : [])),
  ];
  const data = [...new Set(origins.flatMap((origin): readonly FactKind[] => origin.data))];
  const readings = notes.flatMap((note) => note.readings.map(({ source }) => source));
  return { view, origin: stated(data, person, [...origins.flatMap(({ citations }) => citations), ...readings]) };
}

const mostFiles = 500;

async function filesOf({ view, origin }: EvidenceShape): Promise<OriginEvidence | undefined> {
  const { data, citations } = origin;
  return evidenceOf((await view.importReport())?.evidence, { data, citations });
}

export const EvidenceRef = builder.objectRef<EvidenceShape>('Evidence').implement({
  description:
    'What an answer rests on: files of the import, and documents behind the rules. Each step has an `origin` of its own.',
  fields: (t) => ({
    data: t.stringList({
      description: 'The kinds of imported data that it rests on, as in import coverage.',
      resolve: ({ origin }) => [...origin.data],
    }),
    files: t.field({
      type: [OriginFileType],
      description: 'Files that state this data; empty if the snapshot does not say.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 50,
          description: 'Maximum number of files to list, up to 500; more is an error with the code PAGE_TOO_LARGE.',
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(Math.max(first, 1), mostFiles) / 10 }),
      resolve: async (shape, { first }) => {
        refuseMore(first, mostFiles);
        return (await filesOf(shape))?.files.slice(0, Math.max(first, 0)) ?? [];
      },
    }),
    fileCount: t.int({
      description: 'How many files state this data.',
      resolve: async (shape) => (await filesOf(shape))?.fileCount ?? 0,
    }),
    importedAt: t.field({
      type: 'DateTime',
      description: 'When the files were imported.',
      resolve: ({ view }) => view.importedAt,
    }),
    documents: t.field({
      type: [DocumentType],
      description: 'Documents behind the rules and built-in mappings of the answer, each once.',
      resolve: ({ view, origin }) => documentsOf(view.catalogue, origin.citations),
    }),
  }),
});
