import type { OriginFile, OriginPlace } from '../../store/evidence-of.ts';
import { builder } from '../builder.ts';

export const OriginFileType = builder.objectRef<OriginFile>('OriginFile').implement({
  description: 'A file of the import that states a kind of data.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Its name as it was typed, without folders above it; may contain any characters.',
    }),
    format: t.exposeString('format', { description: 'Format, as `whycan import --as` names it.' }),
    asOf: t.string({
      nullable: true,
      description: 'When that was so which it states, ISO 8601; null if it does not say.',
      resolve: ({ asOf }) => asOf,
    }),
    resources: t.stringList({
      description:
        'For a collected file, what was asked of the services of Microsoft, such as `Microsoft Graph: /v1.0/users`. Otherwise empty.',
      resolve: ({ resources }) => [...resources],
    }),
  }),
});

export const OriginPlaceType = builder.objectRef<OriginPlace>('OriginPlace').implement({
  description: 'Where a record stands in the files of an import.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Name of the file; may contain any characters.' }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'Line on which the record begins; null where the format has no lines.',
    }),
  }),
});
