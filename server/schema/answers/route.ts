import type { LeafRoutes, MissRendering, Route, Routes, Step } from '../../access/tell/routes.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { OriginRef } from '../nodes/origin.ts';
import { originOfFact } from '../nodes/origin-of.ts';
import { EdgeKindEnum } from './edge-kind.ts';
import { ReasonClassEnum } from './reason-class.ts';
import { VerdictEnum } from './verdict.ts';

const nodeKeys = 'Keys of its nodes in the picture, for highlighting.';
const edgeKeys = 'Keys of its edges in the picture, for highlighting.';

const StepType = builder.objectRef<Step>('Step').implement({
  description: 'One step of a route: one fact.',
  fields: (t) => ({
    sentence: t.exposeString('sentence', { description: 'The fact in one English sentence.' }),
    kind: t.expose('kind', { type: EdgeKindEnum, description: 'The kind of the edge.' }),
    from: t.expose('from', { type: NodeReferenceType, description: 'Node where the step starts.' }),
    to: t.expose('to', { type: NodeReferenceType, description: 'Node where the step ends.' }),
    origin: t.field({
      type: OriginRef,
      nullable: true,
      description: 'Where the fact comes from, in the snapshot of the answer.',
      resolve: (step, _, context) => originOfFact(step, context),
    }),
  }),
});

const RouteType = builder.objectRef<Route>('Route').implement({
  description: 'One route from the person to one requirement, step by step.',
  fields: (t) => ({
    steps: t.expose('steps', { type: [StepType], description: 'The steps in order, starting with the person.' }),
    nodeKeys: t.stringList({ description: nodeKeys, resolve: (route) => [...route.nodeKeys] }),
    edgeKeys: t.stringList({ description: edgeKeys, resolve: (route) => [...route.edgeKeys] }),
  }),
});

const MissType = builder.objectRef<MissRendering>('Miss').implement({
  description: 'A near miss: something that almost meets a requirement, and why it does not.',
  fields: (t) => ({
    reason: t.expose('reason', { type: ReasonClassEnum, description: 'The class of the reason.' }),
    sentence: t.exposeString('sentence', { description: 'What exists and what is missing, in one sentence.' }),
    nodeKeys: t.stringList({ description: nodeKeys, resolve: (miss) => [...miss.nodeKeys] }),
    edgeKeys: t.stringList({ description: edgeKeys, resolve: (miss) => [...miss.edgeKeys] }),
  }),
});

const LeafRoutesType = builder.objectRef<LeafRoutes>('LeafRoutes').implement({
  description: 'All routes to one requirement of the answer: a permission for a product, or access to a device group.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'The requirement in words, such as `Response (manage) for Defender for Endpoint`.',
    }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Whether this requirement is met.' }),
    total: t.exposeString('total', {
      description:
        'Exact number of routes, as a decimal number that can exceed 2^63. Groups that contain each other in a circle count as one step.',
    }),
    shown: t.int({ description: 'Number of routes listed in `routes`.', resolve: (leaf) => leaf.routes.length }),
    routes: t.expose('routes', { type: [RouteType], description: 'The routes, shortest first.' }),
    misses: t.expose('misses', {
      type: [MissType],
      description: 'If it is not met: near misses, nearest first.',
    }),
    nodeKeys: t.stringList({ description: nodeKeys, resolve: (leaf) => [...leaf.nodeKeys] }),
  }),
});

export const RoutesType = builder.objectRef<Routes>('Routes').implement({
  description: 'The routes to what the capability requires, by requirement.',
  fields: (t) => ({
    total: t.exposeString('total', {
      description: 'Exact number of routes to all requirements, as a decimal number.',
    }),
    shown: t.exposeInt('shown', { description: 'Number of routes listed in total.' }),
    leaves: t.expose('leaves', { type: [LeafRoutesType], description: 'The requirements in the order of the proof.' }),
  }),
});
