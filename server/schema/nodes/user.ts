import { builder } from '../builder.ts';
import { pageOfRows } from '../connection.ts';
import { loadNode, loadNodes } from './loaders.ts';
import type { PersonNode } from './node-shapes.ts';
import { PrincipalRef, UserRef } from './refs.ts';

builder.node(UserRef, {
  description: 'A person of the directory, as the snapshot knows them.',
  interfaces: [PrincipalRef],
  id: { resolve: (user) => user.id, description: 'Opaque id of the user.' },
  loadMany: (ids, context) => loadNodes('User', ids, context),
  fields: (t) => ({
    userPrincipalName: t.string({
      nullable: true,
      description: 'Sign-in name, such as `ana@contoso.com`; null when the source had none.',
      resolve: (user) => user.userPrincipalName ?? null,
    }),
    accountEnabled: t.exposeBoolean('enabled', {
      description: 'False for a disabled account, which is denied everything.',
    }),
    userType: t.exposeString('userType', { description: '`Member` or `Guest`.' }),
    home: t.string({
      description:
        'Where the person belongs: `internal` to this organisation or `external`. A guest is external unless the import says otherwise.',
      resolve: ({ home, userType }) => home ?? (userType === 'Guest' ? 'external' : 'internal'),
    }),
  }),
});

builder.queryFields((t) => ({
  user: t.field({
    type: UserRef,
    nullable: true,
    description: 'A user by the id that documents use; null when the current snapshot has no such user.',
    args: { key: t.arg.string({ required: true, description: 'Id of the user, such as `ana`.' }) },
    resolve: (_, { key }, context) => loadNode('User', key, context),
  }),
  users: t.connection(
    {
      type: UserRef,
      description: 'All users by display name.',
      resolve: async (_, args, context) => {
        const reading = await context.reading();
        return pageOfRows(
          args,
          async (page) => reading?.listPeople('User', page) ?? [],
          (node: PersonNode) => ({ node }),
        );
      },
    },
    { description: 'A page of users.' },
    { description: 'A user in a list.' },
  ),
}));
