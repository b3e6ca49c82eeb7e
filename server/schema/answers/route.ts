import type { LeafRoutes, MissRendering, Route, Routes, Step } from '../../access/tell/routes.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { EdgeKindEnum } from './edge-kind.ts';
import { ReasonClassEnum } from './reason-class.ts';
import { VerdictEnum } from './verdict.ts';

const nodeKeys = 'Keys of the nodes in the picture that belong to it, for highlighting.';
const edgeKeys = 'Keys of the edges in the picture that belong to it, for highlighting.';

const StepType = builder.objectRef<Step>('Step').implement({
  description: 'One step of a route: one fact.',
  fields: (t) => ({
    sentence: t.exposeString('sentence', { description: 'The fact in one English sentence.' }),
    kind: t.expose('kind', { type: EdgeKindEnum, description: 'The kind of the edge.' }),
    from: t.expose('from', { type: NodeReferenceType, description: 'Where the step starts.' }),
    to: t.expose('to', { type: NodeReferenceType, description: 'Where it leads.' }),
  }),
});

const RouteType = builder.objectRef<Route>('Route').implement({
  description: 'One way from the person to one requirement, step by step.',
  fields: (t) => ({
    steps: t.expose('steps', { type: [StepType], description: 'The steps in order, starting at the person.' }),
    nodeKeys: t.stringList({ description: nodeKeys, resolve: (route) => [...route.nodeKeys] }),
    edgeKeys: t.stringList({ description: edgeKeys, resolve: (route) => [...route.edgeKeys] }),
  }),
});

const MissType = builder.objectRef<MissRendering>('Miss').implement({
  description: 'Something that would have led to a requirement, and why it does not.',
  fields: (t) => ({
    reason: t.expose('reason', { type: ReasonClassEnum, description: 'The class of the reason.' }),
    sentence: t.exposeString('sentence', { description: 'What is there and what is missing, in one sentence.' }),
    nodeKeys: t.stringList({ description: nodeKeys, resolve: (miss) => [...miss.nodeKeys] }),
    edgeKeys: t.stringList({ description: edgeKeys, resolve: (miss) => [...miss.edgeKeys] }),
  }),
});

const LeafRoutesType = builder.objectRef<LeafRoutes>('LeafRoutes').implement({
  description:
    'Everything that leads to one requirement of the answer: a permission on a product, or the sight of a device group.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'The requirement in words, such as `Response (manage) on Endpoint`.',
    }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Whether this requirement holds.' }),
    total: t.exposeString('total', {
      description: 'Exact number of routes as a decimal number; it can pass 2^63. Group cycles count as one step.',
    }),
    shown: t.int({ description: 'How many of them are in `routes`.', resolve: (leaf) => leaf.routes.length }),
    routes: t.expose('routes', { type: [RouteType], description: 'The routes, shortest first.' }),
    misses: t.expose('misses', {
      type: [MissType],
      description: 'When it does not hold: the nearest misses, nearest first.',
    }),
    nodeKeys: t.stringList({ description: nodeKeys, resolve: (leaf) => [...leaf.nodeKeys] }),
  }),
});

export const RoutesType = builder.objectRef<Routes>('Routes').implement({
  description: 'How the person comes to what the capability needs, requirement by requirement.',
  fields: (t) => ({
    total: t.exposeString('total', {
      description: 'Exact number of routes over all requirements, as a decimal number.',
    }),
    shown: t.exposeInt('shown', { description: 'How many routes are listed in all.' }),
    leaves: t.expose('leaves', { type: [LeafRoutesType], description: 'The requirements in the order of the proof.' }),
  }),
});
