import { products } from '../../access/terms/vocabulary.ts';
import { builder } from '../builder.ts';
import { pageOfPrincipals } from '../connection.ts';
import { loadNodes } from './loaders.ts';
import { PrincipalRef, UnifiedAssignmentRef, UnifiedRoleRef } from './refs.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

builder.node(UnifiedAssignmentRef, {
  description: 'An assignment of a unified role: who has it, on which data sources, within which scopes.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the assignment.' },
  loadMany: (ids, context) => loadNodes('UnifiedAssignment', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'The id that documents use; by default the role and a position.' }),
    displayName: t.string({ description: 'Display name.', resolve: ({ assignment }) => assignment.displayName }),
    role: t.expose('role', { type: UnifiedRoleRef, description: 'The role that it assigns.' }),
    principals: t.connection(
      {
        type: PrincipalRef,
        description: 'Users, service principals and groups that it names.',
        resolve: ({ assignment }, args, context) =>
          pageOfPrincipals(
            args,
            assignment.principals.map((principal) => ({ principal })),
            context,
          ),
      },
      { description: 'A page of principals.' },
      { description: 'A principal that the assignment names.' },
    ),
    coversAllDataSources: t.boolean({
      description: 'True when it covers all data sources rather than a list.',
      resolve: ({ assignment }) => assignment.dataSources === 'all',
    }),
    dataSources: t.field({
      type: [WorkloadCodeEnum],
      description: 'The data sources it covers, every one when it covers all.',
      resolve: ({ assignment }) => (assignment.dataSources === 'all' ? products : assignment.dataSources),
    }),
    includeFutureDataSources: t.boolean({
      description: 'Whether data sources that join the tenant later are covered.',
      resolve: ({ assignment }) => assignment.includeFutureDataSources,
    }),
    scopes: t.stringList({
      description:
        'Scopes that narrow it, such as `/administrativeUnits/<id>` or `mdi:domain:<name>`; empty when unscoped.',
      resolve: ({ assignment }) => [...assignment.scopes],
    }),
  }),
});
