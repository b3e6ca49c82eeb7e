import fc from 'fast-check';
import { type ExtraPermission, ungroupedId } from '../../server/access/terms/facts.ts';
import type { Question, Target } from '../../server/access/terms/question.ts';
import type {
  CapabilityRow,
  HuntingTableRow,
  ProductRequirement,
  Requirement,
  Rulebook,
} from '../../server/access/terms/rulebook.ts';
import { workloads } from '../../server/access/terms/vocabulary.ts';
import type { Theme } from './random-theme.ts';
import { tableNamed } from './reference/tables.ts';

export const deviceGroupIds = ['D1', 'D2', 'D3'];
export const deviceIds = ['pc1', 'pc2'];
export const extraPermissions: readonly ExtraPermission[] = [
  { id: 'so.sd.newthing', displayName: 'New thing', area: 'so', level: 'manage' },
  { id: 'sp.newview', displayName: 'New view', area: 'sp', level: 'read' },
];

/** A permission that neither the catalogue nor the tenant describes; roles may hold it all the same. */
export const unheardOfPermission = 'microsoft.xdr/odd/thing/manage';

/** The names that a requirement speaks of. */
export function mentioned(requirement: Requirement): string[] {
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.of.flatMap(mentioned);
    case 'conditional':
    case 'noted':
    case 'unifiedLeg':
      return mentioned(requirement.of);
    case 'commandLevel':
      return [...mentioned(requirement.basic), ...mentioned(requirement.advanced)];
    case 'permission':
    case 'everyProduct':
      return [requirement.permission];
    case 'legacyPermission':
      return [...requirement.permissions];
    case 'entraRole':
      return [...requirement.roles];
    case 'legacyRole':
      return requirement.roles === 'any' ? [] : [...requirement.roles];
    default:
      return [];
  }
}

/** A table of any class alike, by its name or one that fits its pattern; now and then a name that nobody knows. */
function tableNames(rulebook: Rulebook): fc.Arbitrary<string> {
  const classes = [...new Set(rulebook.huntingTables.map((row) => row.class))];
  const named = (rows: readonly HuntingTableRow[]) =>
    fc.constantFrom(...rows).map((row) => row.name.replace('*', 'Odd'));
  const known = fc
    .constantFrom(...classes)
    .chain((tableClass) => named(rulebook.huntingTables.filter((row) => row.class === tableClass)));
  return fc.oneof(
    { weight: 10, arbitrary: known },
    { weight: 2, arbitrary: named(rulebook.huntingTables.filter((row) => row.name.includes('*'))) },
    { weight: 1, arbitrary: fc.constantFrom('QuarterlyNumbers', 'DeviceOdd_CL', 'Odd*', '') },
  );
}

/** The blocks that a question comes down to. */
export function blocksOf(rulebook: Rulebook, { capability, on }: Question): ProductRequirement[] {
  const row = rulebook.capabilities.get(capability);
  if (!row) return [];
  if (row.policies.size > 0) {
    const policies = [...row.policies.values()].filter(({ name }) => on.policy === undefined || on.policy === name);
    return policies.map(({ requirement }) => requirement);
  }
  const classes = (on.tables ?? []).map((name) => tableNamed(rulebook, name).tableClass);
  const tables = classes.flatMap((name) => [...(row.tables.get(name)?.products.values() ?? [])]);
  return on.tables === undefined ? [...row.products.values()] : tables;
}

/** `on` as a capability takes it; device groups and devices that a tenant lacks are put right by `fit`. */
function targets(rulebook: Rulebook, row: CapabilityRow, theme?: Theme): fc.Arbitrary<Target> {
  const takes = (key: CapabilityRow['takes'][number]) => row.takes.includes(key);
  const all = workloads.filter((code) => {
    const product = code === 'MDVM' ? 'MDE' : code === 'EXO' ? 'MDO' : code;
    return row.products.has(product);
  });
  const themed = all.filter((code) => theme?.workloads.includes(code));
  const named = themed.length > 0 ? themed : all;
  const subjects: fc.Arbitrary<Target>[] = [fc.constant({})];
  if (takes('workload') && named.length > 0) {
    subjects.push(fc.constantFrom(...named).map((workload): Target => ({ workload })));
  }
  if (takes('workloads')) {
    subjects.push(
      fc.uniqueArray(fc.constantFrom(...row.products.keys()), { minLength: 1, maxLength: 3 }).map((some) => ({
        workloads: some,
      })),
    );
  }
  if (takes('tables')) {
    subjects.push(
      fc.uniqueArray(tableNames(rulebook), { minLength: 1, maxLength: 3 }).map((tables) => ({ tables })),
      tableNames(rulebook).map((table) => ({ tables: [table] })),
    );
  }
  if (takes('policy')) {
    subjects.push(...Array(3).fill(fc.constantFrom(...row.policies.keys()).map((policy): Target => ({ policy }))));
  }
  const places: fc.Arbitrary<Target>[] = [fc.constant({})];
  if (takes('device')) places.push(fc.constantFrom(...deviceIds).map((device) => ({ device })));
  if (takes('deviceGroup')) {
    places.push(fc.constantFrom(...deviceGroupIds, ungroupedId).map((deviceGroup) => ({ deviceGroup })));
  }
  if (takes('devices')) places.push(fc.constant({ allDevices: true }));
  const commands = takes('command')
    ? fc.constantFrom(...rulebook.liveResponseCommands.keys()).map((command): Target => ({ command }))
    : fc.constant<Target>({});
  return fc
    .tuple(fc.oneof(...subjects), fc.oneof(...places), commands)
    .map(([subject, place, command]) => ({ ...subject, ...place, ...command }));
}

export function questions(rulebook: Rulebook, theme?: Theme): fc.Arbitrary<Question> {
  const rows = [...rulebook.capabilities.values()].filter((row) => theme?.isAbout(row) ?? true);
  const extra = extraPermissions.map((permission) => permission.id);
  const everyPermission = [...rulebook.permissions.keys(), ...extra, ...extra, ...extra, unheardOfPermission];
  const aboutPermission = fc
    .tuple(
      fc.constantFrom(...(theme?.permissions ?? everyPermission)),
      fc.option(fc.constantFrom(...(theme?.workloads ?? workloads)), { nil: undefined }),
    )
    .map(([permission, workload]) => ({
      capability: `permission:${permission}`,
      on: workload === undefined ? {} : { workload },
    }));
  const aboutCapability = fc
    .constantFrom(...rows)
    .chain((row) => targets(rulebook, row, theme).map((on) => ({ capability: row.id, on })));
  return fc.oneof({ weight: 1, arbitrary: aboutPermission }, { weight: 7, arbitrary: aboutCapability });
}
