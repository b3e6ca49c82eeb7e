import { products } from '../../access/terms/vocabulary.ts';
import { builder } from '../builder.ts';
import { NodeOrderEnum } from '../order.ts';
import { principalPages } from './connections.ts';
import { orderedBy, whichAreListed } from './filters.ts';
import { arrangedComplexity } from './list-cost.ts';
import { loadNodes } from './loaders.ts';
import { pageOfPrincipals } from './page-of-principals.ts';
import { PrincipalFilter } from './principal-filters.ts';
import { PrincipalRef, UnifiedAssignmentRef, UnifiedRoleRef } from './refs.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

builder.node(UnifiedAssignmentRef, {
  description: 'An assignment of a custom role (Unified RBAC) to principals, for data sources and scopes.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the assignment.' },
  loadMany: (ids, context) => loadNodes('UnifiedAssignment', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', {
      description: 'Its id in tenant documents; by default the id of the role and a number.',
    }),
    displayName: t.string({ description: 'Display name.', resolve: ({ assignment }) => assignment.displayName }),
    role: t.expose('role', { type: UnifiedRoleRef, description: 'The assigned role.' }),
    principals: t.connection(
      {
        type: PrincipalRef,
        description: 'Users, service principals, groups and principals of other tenants it names.',
        complexity: arrangedComplexity,
        args: {
          filter: t.arg({ type: PrincipalFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: ({ assignment }, args, context) =>
          pageOfPrincipals(
            args,
            assignment.principals.map((principal) => ({ principal })),
            context,
          ),
      },
      ...principalPages,
    ),
    coversAllDataSources: t.boolean({
      description: 'True if it covers all data sources rather than a list.',
      resolve: ({ assignment }) => assignment.dataSources === 'all',
    }),
    dataSources: t.field({
      type: [WorkloadCodeEnum],
      description: 'The data sources it covers; if it covers all, every one of them.',
      resolve: ({ assignment }) => (assignment.dataSources === 'all' ? products : assignment.dataSources),
    }),
    includeFutureDataSources: t.boolean({
      description: 'Whether it covers future data sources too.',
      resolve: ({ assignment }) => assignment.includeFutureDataSources,
    }),
    scopes: t.stringList({
      description: 'Scopes that limit it, such as `/administrativeUnits/<id>` or `mdi:domain:<name>`; empty means all.',
      resolve: ({ assignment }) => [...assignment.scopes],
    }),
  }),
});
