import { certain, type Span } from '../judge/grade.ts';
import type { Graded } from '../judge/graded.ts';
import { asItIs } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { Subject } from '../judge/subject.ts';
import type { FactEdge, NodeReference } from '../terms/node.ts';
import { groupNode } from '../terms/node-references.ts';
import type { Product } from '../terms/vocabulary.ts';
import { viewThrough } from './bearer.ts';
import type { Facet } from './facets.ts';
import type { Look } from './looks.ts';

/** A role, or the access list of a device group, by which a bearer has what is looked at, on a product. */
export interface Ground {
  readonly key: string;
  readonly node: NodeReference;
  readonly product: Product | undefined;
}

/** What one bearer has of what is looked at. */
export interface Grounds {
  readonly span: Span;
  readonly by: ReadonlyMap<string, Ground>;
}

const nothing: Grounds = { span: certain(0), by: new Map() };

/** What bearers have of what is looked at, and by what, under one model. */
export class Evidence {
  readonly #model: AccessModel;
  readonly #subjects = new Map<Facet, Subject>();
  readonly #known = new Map<Facet, Map<Look, Grounds>>();

  constructor(model: AccessModel) {
    this.#model = model;
  }

  groundsOf(facet: Facet, look: Look | undefined): Grounds {
    if (look === undefined) return nothing;
    const ofFacet = this.#known.get(facet) ?? new Map<Look, Grounds>();
    this.#known.set(facet, ofFacet);
    const known = ofFacet.get(look) ?? groundsIn(look(this.#subjectOf(facet)));
    ofFacet.set(look, known);
    return known;
  }

  nameOfGroup(group: string): NodeReference {
    return groupNode(this.#model, group);
  }

  #subjectOf(facet: Facet): Subject {
    const known = this.#subjects.get(facet);
    if (known) return known;
    const view = viewThrough(this.#model, facet.sample.person, facet.bearer, asItIs);
    const subject = new Subject(this.#model, view.person, asItIs, view);
    this.#subjects.set(facet, subject);
    return subject;
  }
}

function groundsIn(graded: Graded): Grounds {
  const by = new Map<string, Ground>();
  const collect = (part: Graded): void => {
    if (part.kind !== 'leaf') {
      for (const inner of part.parts) collect(inner);
      return;
    }
    const { product } = part.aim;
    for (const { edges } of part.chains) {
      const node = groundIn(edges);
      if (!node) continue;
      const key = `${part.isSight ? 'sight' : (product ?? '')} ${node.kind} ${node.id}`;
      by.set(key, { key, node, product });
    }
  };
  collect(graded);
  return { span: graded.span, by };
}

const roles: ReadonlySet<string> = new Set(['EntraRole', 'UnifiedRole', 'LegacyRole']);

/** The role that is held, else the device group that is seen. */
function groundIn(edges: readonly FactEdge[]): NodeReference | undefined {
  const role = edges.find(({ to }) => roles.has(to.kind));
  return (role ?? edges.find(({ to }) => to.kind === 'DeviceGroup'))?.to;
}
