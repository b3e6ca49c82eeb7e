import { originOfEdge } from '../../access/tell/origin/edge-origin.ts';
import { originOfNode } from '../../access/tell/origin/node-origin.ts';
import type { FactEdge, NodeReference } from '../../access/terms/node.ts';
import { isStated } from '../../store/is-stated.ts';
import type { Context } from '../context.ts';
import type { OriginShape } from './origin.ts';

/** Null where nothing is loaded. */
export async function originOfReference(node: NodeReference, context: Context): Promise<OriginShape | null> {
  const view = await context.view();
  return view ? { view, origin: originOfNode(view.model, node), isAssumed: false } : null;
}

export async function originOfFact(fact: Omit<FactEdge, 'via'>, context: Context): Promise<OriginShape | null> {
  const view = await context.view();
  if (!view) return null;
  return { view, origin: originOfEdge(view.model, fact), isAssumed: !(await isStated(view, fact)) };
}
