import type { AccessModel } from '../judge/model.ts';
import type { Facet, Facets } from './facets.ts';

/** What facets hold: those that hold the same mean the same to every question, whatever they are called. */
export interface Contents {
  /** A facet of each content. */
  readonly samples: readonly Facet[];
  /** What each content is, in a text that is the same for the same content under any model. */
  readonly texts: readonly string[];
  /** facet → place of its content. */
  readonly of: Uint32Array;
}

export function contentsOf(model: AccessModel, { all }: Facets): Contents {
  const samples: Facet[] = [];
  const places = new Map<string, number>();
  const of = Uint32Array.from(all, (facet) => {
    const content = contentOf(model, facet);
    const place = places.get(content) ?? samples.push(facet) - 1;
    places.set(content, place);
    return place;
  });
  return { samples, texts: [...places.keys()], of };
}

/** What a facet is, in a text. Who may be in more groups than is known is told apart by the groups themselves. */
export function contentOf(model: AccessModel, { sample, bearer }: Facet): string {
  if (bearer === undefined) return sample.base;
  const { entraHoldings, assignments, legacyRoles, visibleDeviceGroups, incompleteFacts } = model;
  const id = bearer.group ?? sample.person.id;
  const group = bearer.group === undefined ? undefined : model.groups.get(bearer.group);
  const entra = (entraHoldings.get(id) ?? []).map(({ role, state, scope }) => ['entra', role, state, scope]);
  const held = [
    ...entra,
    ...(assignments.get(id) ?? []).map(({ role, assignment: { dataSources, scopes } }) => [
      role.id,
      dataSources,
      scopes,
    ]),
    ...(legacyRoles.get(id) ?? []).map(({ key }) => ['legacy', key]),
    ...(visibleDeviceGroups.get(id) ?? []).map((deviceGroup) => ['sees', deviceGroup]),
  ];
  const isOpen = incompleteFacts.has('groups') || incompleteFacts.has('members');
  if (held.length === 0 && !isOpen) return sample.base;
  const passing = entra.length > 0 ? [bearer.isDirect, group?.isAssignableToRole] : [];
  const named = isOpen ? [bearer.isDirect, id] : [];
  const holdings = held.map((entry) => JSON.stringify(entry)).sort();
  return JSON.stringify([sample.base, bearer.group !== undefined, group?.type, passing, named, holdings]);
}
