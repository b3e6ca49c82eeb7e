import type { CommandSpec } from './command.ts';

const json = { type: 'boolean', meaning: 'print one JSON object to standard output and nothing else' } as const;

const at = {
  type: 'string',
  value: '<n>',
  meaning: 'number of the snapshot to read, as whycan snapshots lists them; the current one if omitted',
} as const;

/** The options of a question, however its answer is presented. */
const question = {
  on: {
    type: 'string',
    multiple: true,
    value: '<key>=<value>',
    meaning:
      'target of the question: device, deviceGroup, workload, workloads, tables, policy, command or devices=all; may be repeated',
  },
  assuming: {
    type: 'string',
    value: '<file>',
    meaning: 'file of changes to assume for this question (what-if); nothing is stored',
  },
  at,
  json,
} as const;
const csv = {
  csv: { type: 'boolean', meaning: 'print the list as a table (RFC 4180, UTF-8)' },
  excel: { type: 'boolean', meaning: 'the same with a byte order mark, for Excel' },
} as const;

const answerCodes = 'Exit code: 0 ALLOW, 1 DENY, 3 CONDITIONAL or UNKNOWN, 2 unusable input.';

const number = (meaning: string) => ({ type: 'string', value: '<n>', meaning }) as const;

/** Every command of whycan. */
export const commands: Readonly<Record<string, CommandSpec>> = {
  serve: {
    summary: 'Start the web page, GraphQL and GraphiQL on this machine',
    arguments: [],
    options: {},
    details: [
      'Listens on 127.0.0.1, port 4000. Set HOST and PORT for another address.',
      'Imports the sample tenant Contoso if the database has no tenant yet.',
    ],
    load: async () => (await import('./serve.ts')).serve,
  },
  check: {
    summary: 'Check a tenant document or tenant folder without storing anything',
    arguments: ['<path>'],
    options: {},
    details: [
      'Prints every problem with its line, and configuration warnings.',
      'Exit code: 0 usable, with or without warnings; 2 not usable.',
    ],
    load: async () => (await import('./check.ts')).check,
  },
  collect: {
    summary: 'Read a tenant through Microsoft Graph and the Defender for Endpoint API into a folder',
    arguments: ['[folder]'],
    options: {
      login: {
        type: 'string',
        value: '<how>',
        meaning: 'how to sign in: device (default), az, managed-identity, certificate or env',
      },
      tenant: { type: 'string', value: '<id>', meaning: 'id or domain of the tenant; refused if it is another one' },
      cloud: { type: 'string', value: '<name>', meaning: 'global (default), gcc, gcc-high, dod or china' },
      only: { type: 'string', value: '<kind>,…', meaning: 'collect these kinds of data only' },
      groups: {
        type: 'string',
        value: '<which>',
        meaning: 'all (default), or relevant: members only of groups that roles and assignments name',
      },
      resume: { type: 'boolean', meaning: 'go on with a folder that was not finished' },
      explain: { type: 'boolean', meaning: 'list every permission, what it reads and what is unknown without it' },
      json,
    },
    details: [
      'Only reads. Import the folder with whycan import; --explain needs no sign-in and no folder.',
      'Exit code: 0 everything complete, 3 something is partial or missing (the rest is kept), 2 refused before anything was read.',
    ],
    load: async () => (await import('./collect.ts')).collectFolder,
  },
  import: {
    summary: 'Import files, folders and zips of any known format as one new snapshot',
    arguments: ['<path>…'],
    options: {
      'dry-run': { type: 'boolean', meaning: 'read and report everything, store nothing' },
      set: {
        type: 'string',
        multiple: true,
        value: '<key>=<value>',
        meaning:
          'state what no file knows: workloads.urbac, workloads.available, workloads.mde.legacyRbac, tenant.id, complete; may be repeated',
      },
      as: { type: 'string', value: '<format>', meaning: 'take the files for this format, whatever they look like' },
      strict: { type: 'boolean', meaning: 'refuse the import if a record cannot be read, instead of skipping it' },
      label: { type: 'string', value: '<text>', meaning: 'a label for the snapshot' },
      json,
    },
    details: [
      'The format of each path is recognised by its content; all of them are merged into one tenant.',
      'Exit code: 0 imported, or fit to be (dry run); 2 not usable (nothing is stored).',
    ],
    load: async () => (await import('./import.ts')).importPaths,
  },
  can: {
    summary: 'Answer whether a person can do something, and why (or why not)',
    arguments: ['<who>', '<capability>'],
    options: question,
    details: ['Example: whycan can ana mde.device.isolate --on device=srv1', answerCodes],
    load: async () => (await import('./can.ts')).can,
  },
  'why-not': {
    summary: 'Explain why a person cannot do something: what is missing (nearest first) and what they have',
    arguments: ['<who>', '<capability>'],
    options: question,
    details: ['Example: whycan why-not ana mde.device.isolate --on device=dc1', answerCodes],
    load: async () => (await import('./why-not.ts')).whyNot,
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
    load: async () => (await import('./who-can.ts')).whoCanCommand,
  },
  test: {
    summary: 'Check the expectations in these files and report which ones hold',
    arguments: ['<file.expect.yaml>…'],
    options: {
      junit: { type: 'string', value: '<file>', meaning: 'also write the results to this file as JUnit XML' },
      json,
    },
    details: ['Exit code: 0 all hold, 1 at least one fails, 2 a file is not usable (the others are still checked).'],
    load: async () => (await import('./test.ts')).testFiles,
  },
  generate: {
    summary: 'Generate a synthetic tenant of any size as a tenant folder',
    arguments: ['<folder>'],
    options: {
      people: number('number of users (default: 1000)'),
      groups: number('number of groups (default: a tenth of --people)'),
      memberships: number('number of direct memberships (default: five times --people)'),
      devices: number('number of devices (default: half of --people)'),
      seed: number('random seed; the same number always gives the same tenant (default: 1)'),
    },
    details: ['Example: whycan generate big --people 100000 && whycan import big'],
    load: async () => (await import('./generate.ts')).generate,
  },
  'har-clean': {
    summary: "Keep only what whycan reads of a browser's recording (HAR) of the Defender portal",
    arguments: ['<in.har>', '<out.har>'],
    options: {},
    details: [
      'The new file has no cookies, headers or tokens, and is readable by you only. Delete the recording afterwards.',
      'Exit code: 0 written, 2 the recording is not usable, or there is already a file of this name.',
    ],
    load: async () => (await import('./har-clean.ts')).harClean,
  },
  snapshots: {
    summary: 'List the snapshots that are stored; label, keep, delete or use one of them',
    arguments: ['[label|keep|delete|use]', '[n]', '[text]'],
    options: { json },
    details: [
      'label <n> <text>  say what it is; an empty text takes the label away',
      'keep <n>          it stays until somebody deletes it, however many imports follow',
      'delete <n>        delete it; the current one cannot be deleted',
      'use <n>           make it the current one; a running server switches to it within a second',
      'Exit code: 0 done, 2 there is no such snapshot, or it cannot be deleted now.',
    ],
    load: async () => (await import('./snapshots.ts')).snapshots,
  },
  export: {
    summary: 'Write a snapshot as a file, a folder or a zip in one of several formats',
    arguments: ['<folder-or-file>', '[capability]'],
    options: {
      as: {
        type: 'string',
        value: '<format>',
        meaning: 'tenant, tenant-folder, csv (a folder of tables), opengraph (BloodHound) or graphml',
      },
      at,
      pseudonymise: {
        type: 'boolean',
        meaning: 'without names, user principal names, domains, ids and names of devices; answers stay the same',
      },
      key: {
        type: 'string',
        value: '<file>',
        meaning: 'key of the pseudonyms, made when the file is not there; the same key gives the same pseudonyms',
      },
      proof: {
        type: 'string',
        value: '<who> <capability>',
        meaning: 'graphml: the proof of one answer instead of the whole tenant; --on names its target',
      },
      on: question.on,
      json,
    },
    details: [
      'A name that ends in .zip gives a zip. Nothing that is there is replaced.',
      'Example: whycan export tables --as csv',
      'Example: whycan export proof.graphml --as graphml --proof ana mde.device.isolate --on device=srv1',
      'Exit code: 0 written, 2 something of that name is there, or it cannot be written.',
    ],
    load: async () => (await import('./export.ts')).exportSnapshot,
  },
  backup: {
    summary: 'Write every kept snapshot into one file, while others go on working',
    arguments: ['[file]'],
    options: { json },
    details: [
      'Without a file: a new file in the folder backups of the data folder.',
      'Exit code: 0 written, 2 the file cannot be written there, or nothing is stored.',
    ],
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'Put the snapshots of a backup in place of what is stored',
    arguments: ['[file]'],
    options: { json },
    details: [
      'Without a file: the automatic backup of the last import.',
      'What was stored before is kept in a folder of its own. With NEO4J_URI the database has to be empty.',
      'Exit code: 0 restored; 2 the file is damaged or a process uses the database, and nothing is changed.',
    ],
    load: async () => (await import('./restore.ts')).restore,
  },
  status: {
    summary: 'Say what is running and what is stored; starts nothing',
    arguments: [],
    options: { at, json },
    details: ['Exit code: 0 told, 2 there is no such snapshot, 70 the database runs but cannot be reached.'],
    load: async () => (await import('./status.ts')).status,
  },
  doctor: {
    summary: 'Look at everything that whycan needs, and say what is wrong and what to do',
    arguments: [],
    options: { json },
    details: ['Starts the private database if it does not run.', 'Exit code: 0 nothing is wrong, 1 something is.'],
    load: async () => (await import('./doctor.ts')).doctor,
  },
  stop: {
    summary: 'Stop the private database of whycan now',
    arguments: [],
    options: {},
    details: [],
    load: async () => (await import('./stop.ts')).stop,
  },
};
