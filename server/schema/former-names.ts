import {
  extendSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
  printType,
} from 'graphql';

/** Types of pages and their edges, and what they were called when every list had its own, without the ending. */
const formerNames: Readonly<Record<string, readonly string[]>> = {
  Capability: ['PermissionCapabilities', 'QueryCapabilities'],
  Device: ['DeviceGroupDevices', 'QueryDevices'],
  DeviceGroup: ['ForeignPrincipalDeviceGroups', 'GroupDeviceGroups', 'QueryDeviceGroups'],
  EntraRole: ['PermissionEntraRoles', 'QueryEntraRoles'],
  ForeignPrincipal: ['DeviceGroupForeignAccess', 'QueryForeignPrincipals'],
  Group: ['DeviceGroupAccess', 'QueryGroups'],
  HeldEntraRole: ['PrincipalEntraRoles'],
  Holder: ['EntraRoleHolders'],
  LegacyRole: ['PermissionLegacyRoles', 'PrincipalLegacyRoles', 'QueryLegacyRoles'],
  Member: ['GroupMembers'],
  Membership: ['PrincipalMemberOf'],
  NestedGroup: ['GroupNestedGroups'],
  Permission: ['QueryPermissions'],
  Principal: ['LegacyRoleHolders', 'UnifiedAssignmentPrincipals'],
  RolePermission: ['UnifiedRolePermissions'],
  ServicePrincipal: ['QueryServicePrincipals'],
  UnifiedAssignment: ['PrincipalUnifiedAssignments', 'UnifiedRoleAssignments'],
  UnifiedRole: ['PermissionUnifiedRoles', 'QueryUnifiedRoles'],
  User: ['QueryUsers'],
};

const endings = { Connection: 'Connection', Edge: 'ConnectionEdge' };

interface Renamed {
  readonly type: GraphQLObjectType;
  readonly former: readonly string[];
}

/**
 * The schema with the former names of types as interfaces of those types: a fragment that names a type as it was
 * called stays valid and means the same. Nothing else leads to them, and their fields are deprecated.
 */
export function withFormerNames(schema: GraphQLSchema): GraphQLSchema {
  const renamed = Object.entries(formerNames).flatMap(([name, former]) =>
    Object.entries(endings).map(([ending, formerEnding]): Renamed => {
      const type = schema.getType(`${name}${ending}`);
      if (!isObjectType(type)) throw new Error(`${name}${ending} is not a type of the schema.`);
      return { type, former: former.map((one) => `${one}${formerEnding}`) };
    }),
  );
  const extended = extendSchema(schema, parse(renamed.map(asText).join('\n')));
  for (const { type, former } of renamed) for (const name of former) shareCosts(type, extended.getType(name));
  return extended;
}

function asText({ type, former }: Renamed): string {
  const { name } = type;
  const body = printType(type).slice(printType(type).indexOf('{'));
  const reason = JSON.stringify(`This type is called ${name} now.`);
  const fields = body.replaceAll(/^( {2}\w+: .+)$/gm, `$1 @deprecated(reason: ${reason})`);
  const interfaces = former.map((one) => `"The former name of ${name}." interface ${one} ${fields}`);
  return [...interfaces, `extend type ${name} implements ${former.join(' & ')}`].join('\n');
}

/** What a document costs is told by the fields that it names. */
function shareCosts(type: GraphQLObjectType, former: unknown): void {
  if (!isInterfaceType(former)) return;
  for (const [name, field] of Object.entries(former.getFields()))
    field.extensions = type.getFields()[name]?.extensions ?? {};
}
