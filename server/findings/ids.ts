/** Every kind of warning; `check`, imports, GraphQL and `warns` expectations know these and no others. */
export const warningIds = [
  'exo-without-mdo',
  'switch-without-effect',
  'workload-not-available',
  'role-without-assignment',
  'assignment-without-principals',
  'principal-deleted',
  'duplicate-role-name',
  'name-collision',
  'permission-without-prerequisite',
  'unknown-permission',
  'known-permission',
  'unknown-scope',
  'unknown-entra-role',
  'known-entra-role',
  'unknown-legacy-role',
  'device-group-access-without-role',
  'empty-group-in-access-list',
  'device-group-unreachable',
  'lock-out-risk',
  'group-kind-without-effect',
  'role-group-not-assignable',
  'nested-in-role-group',
  'unified-without-plan',
] as const;
export type WarningId = (typeof warningIds)[number];

/** Those that only the text of a document shows; all others follow from the facts. */
export const documentWarningIds: ReadonlySet<WarningId> = new Set(['known-permission']);
