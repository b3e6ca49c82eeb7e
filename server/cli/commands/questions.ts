import type { CommandSpec } from '../command.ts';
import { at, csv, json, question } from './options.ts';
import { setCommands } from './sets.ts';

const answerCodes = 'Exit code: 0 ALLOW, 1 DENY, 3 CONDITIONAL or UNKNOWN, 2 unusable input.';

const mostSets = { type: 'string', value: '<n>', meaning: 'list so many sets (default: 5)' } as const;
const report = {
  type: 'string',
  value: '<form>',
  meaning: 'print a report instead: markdown, csv (the people) or json',
} as const;

const first = {
  type: 'string',
  value: '<n>',
  meaning: 'list so many people and actions (default: 20; in a report all)',
} as const;

/** Commands that answer questions. */
export const questionCommands: Readonly<Record<string, CommandSpec>> = {
  can: {
    summary: 'Answer whether a person can do something, and why (or why not)',
    arguments: ['<who>', '<capability>'],
    options: {
      ...question,
      history: { type: 'boolean', meaning: 'answer from each stored snapshot, oldest first, and mark what changed' },
      batch: {
        type: 'string',
        value: '<file.ndjson>',
        meaning: 'answer every line, {"who", "can", "on", "assuming"}, in a line of JSON; takes no arguments',
      },
    },
    insteadOfArguments: 'batch',
    details: [
      'Example: whycan can ana mde.device.isolate --on device=srv1',
      answerCodes,
      'Exit code of --history: 0 answered.',
      'Exit code of --batch: 0 every line was answered, 2 some was not.',
    ],
    load: async () => (await import('../can.ts')).can,
  },
  'why-not': {
    summary: 'Explain why a person cannot do something: what is missing (nearest first) and what they have',
    arguments: ['<who>', '<capability>'],
    options: question,
    details: ['Example: whycan why-not ana mde.device.isolate --on device=dc1', answerCodes],
    load: async () => (await import('../why-not.ts')).whyNot,
  },
  'who-can': {
    summary: 'List everybody who can do something, with exact counts',
    arguments: ['<capability>'],
    options: {
      ...question,
      'include-eligible': { type: 'boolean', meaning: 'list those too who have access after activation in PIM' },
      verdict: {
        type: 'string',
        value: '<verdict>',
        meaning: 'list these instead: allow (default), eligible, conditional, unknown or deny',
      },
      in: { type: 'string', value: '<group>', meaning: 'only members of this group, at any depth' },
      kind: {
        type: 'string',
        value: '<kind>',
        meaning: 'only users, guests or applications: user, guest, application',
      },
      everybody: { type: 'boolean', meaning: 'count disabled accounts too, which have no access' },
      through: {
        type: 'string',
        value: '<id>',
        meaning: 'only those for whom this group, role or device group lies on a route',
      },
      'group-by': { type: 'string', value: '<what>', meaning: 'also count the people of each route, role or group' },
      first: { type: 'string', value: '<n>', meaning: 'list so many people (default: 100; with --json and --csv all)' },
      after: { type: 'string', value: '<cursor>', meaning: 'go on after the page whose "next" this is' },
      ...csv,
    },
    details: [
      'Example: whycan who-can mde.device.isolate --on device=dc1 --include-eligible',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../who-can.ts')).whoCanCommand,
  },
  repair: {
    summary: 'List the smallest sets of changes that would let a person do something',
    arguments: ['<who>', '<capability>'],
    options: { ...question, most: mostSets },
    details: [
      'Changes are those that can be made in the portals: memberships, roles, assignments, user access, activation.',
      'Those with the fewest side effects come first. With --json, a set can be given to --assuming as it is.',
      'Example: whycan repair ana mde.device.isolate --on device=dc1',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../repair.ts')).repair,
  },
  remove: {
    summary: 'List the smallest sets of removals that would end what a person can do',
    arguments: ['<who>', '<capability>'],
    options: { ...question, most: mostSets },
    details: [
      'Those with the fewest side effects come first. With --json, a set can be given to --assuming as it is.',
      'Example: whycan remove ana mde.device.isolate --on device=srv1',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../remove.ts')).remove,
  },
  impact: {
    summary: 'Tell who would gain or lose what, for everybody, and why',
    arguments: [],
    options: {
      activate: { type: 'string', multiple: true, value: '<workload>', meaning: 'activate it in Unified RBAC' },
      deactivate: { type: 'string', multiple: true, value: '<workload>', meaning: 'deactivate it in Unified RBAC' },
      import: {
        type: 'string',
        multiple: true,
        value: '<system>',
        meaning: 'import its roles first, as the portal does: mde, mdo, exo, mdi or mda',
      },
      assuming: question.assuming,
      report,
      first,
      at,
      json,
    },
    details: [
      'Example: whycan impact --import mde --activate MDE --report markdown',
      'Nothing is stored. Changes of --assuming come first, then imports, then what is activated.',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../impact.ts')).impactCommand,
  },
  diff: {
    summary: 'Tell what differs between two snapshots or tenants, and who gained or lost what',
    arguments: ['<from>', '<to>'],
    options: { report, first, json },
    details: [
      'Each is the number or the label of a snapshot, previous, current, or the path of a tenant document or folder.',
      'Example: whycan diff previous current --report markdown',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../diff.ts')).diffCommand,
  },
  ...setCommands,
  test: {
    summary: 'Check the expectations in these files and report which ones hold',
    arguments: ['<file.expect.yaml>…'],
    options: {
      junit: { type: 'string', value: '<file>', meaning: 'also write the results to this file as JUnit XML' },
      json,
    },
    details: ['Exit code: 0 all hold, 1 at least one fails, 2 a file is not usable (the others are still checked).'],
    load: async () => (await import('../test.ts')).testFiles,
  },
};
