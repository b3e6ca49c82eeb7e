/** The files of a tenant folder that have one record per line. */
export const recordFiles = {
  users: 'users.ndjson',
  servicePrincipals: 'servicePrincipals.ndjson',
  groups: 'groups.ndjson',
  devices: 'devices.ndjson',
} as const;
