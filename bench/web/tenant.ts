/** Somebody whose answer goes through so many teams: each of them is assigned a role of its own. */
interface Wide {
  readonly id: string;
  readonly teams: number;
}

/** One answer of about sixty nodes, and one of more than a picture draws unasked. */
export const wide: readonly [Wide, Wide] = [
  { id: 'sixty', teams: 19 },
  { id: 'many', teams: 140 },
];
export const capability = 'mde.device.isolate';

/** A tenant document in which both of them can do the same, in as many ways as they have teams. */
export function wideTenant(): string {
  const teams = wide.flatMap(({ id, teams }) =>
    Array.from({ length: teams }, (_, place) => ({ of: id, id: `${id}-${place}` })),
  );
  return JSON.stringify({
    whycan: 'tenant/1',
    tenant: { id: 'wide', displayName: 'Wide' },
    workloads: { available: ['MDE'], urbac: ['MDE'] },
    users: wide.map(({ id }) => ({ id })),
    groups: Object.fromEntries(teams.map(({ of, id }) => [id, { displayName: `Team ${id}`, members: [of] }])),
    urbacRoles: teams.map(({ id }) => ({
      id: `role-${id}`,
      displayName: `Responder ${id}`,
      permissions: ['so.sd.response'],
      assignments: [{ id: `assignment-${id}`, principals: [id], dataSources: ['MDE'] }],
    })),
  });
}
