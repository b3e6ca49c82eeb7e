import type { CommandSpec } from './command.ts';

const json = { type: 'boolean', meaning: 'print one JSON object on standard output and nothing else' } as const;

/** What one question takes, whichever way its answer is told. */
const question = {
  on: {
    type: 'string',
    multiple: true,
    value: '<key>=<value>',
    meaning:
      'what it is about: device, deviceGroup, workload, workloads, tables, policy, command, devices=all; repeat for more',
  },
  assuming: { type: 'string', value: '<file>', meaning: 'a YAML list of changes to assume for this question' },
  json,
} as const;
const answerCodes = 'Exit code: 0 allow, 1 deny, 3 conditional or unknown, 2 bad input.';

const number = (meaning: string) => ({ type: 'string', value: '<n>', meaning }) as const;

/** Every command of whycan. */
export const commands: Readonly<Record<string, CommandSpec>> = {
  serve: {
    summary: 'Serve the page, GraphQL and GraphiQL on this machine',
    arguments: [],
    options: {},
    details: [
      'Listens on 127.0.0.1, port 4000; HOST and PORT choose another address.',
      'A database without any tenant gets the sample tenant Contoso.',
    ],
    load: async () => (await import('./serve.ts')).serve,
  },
  check: {
    summary: 'Check a tenant document or folder without storing anything',
    arguments: ['<path>'],
    options: {},
    details: ['Exit code: 0 usable (warnings are printed), 2 not usable.'],
    load: async () => (await import('./check.ts')).check,
  },
  import: {
    summary: 'Load a tenant document or folder as a new snapshot',
    arguments: ['<path>'],
    options: { as: { type: 'string', value: '<tenant>', meaning: 'the tenant id to store it under' } },
    details: ['Exit code: 0 loaded, 2 not usable; the database is then left as it was.'],
    load: async () => (await import('./import.ts')).importPath,
  },
  can: {
    summary: 'Answer whether somebody can do something, and why',
    arguments: ['<who>', '<capability>'],
    options: question,
    details: ['Example: whycan can ana mde.device.isolate --on device=srv1', answerCodes],
    load: async () => (await import('./can.ts')).can,
  },
  'why-not': {
    summary: 'Say what is missing for something, nearest first, and what is there',
    arguments: ['<who>', '<capability>'],
    options: question,
    details: ['Example: whycan why-not ana mde.device.isolate --on device=dc1', answerCodes],
    load: async () => (await import('./why-not.ts')).whyNot,
  },
  test: {
    summary: 'Answer every expectation of the files and say which hold',
    arguments: ['<file.expect.yaml>…'],
    options: {
      junit: { type: 'string', value: '<file>', meaning: 'also write the results to this file, as JUnit XML' },
      json,
    },
    details: ['Exit code: 0 all hold, 1 some fail, 2 a file cannot be read (the others are answered).'],
    load: async () => (await import('./test.ts')).testFiles,
  },
  generate: {
    summary: 'Write a made-up tenant of any size as an export folder',
    arguments: ['<folder>'],
    options: {
      people: number('people; 1000 when not given'),
      groups: number('groups; a tenth of the people when not given'),
      memberships: number('direct memberships; five per person when not given'),
      devices: number('devices; half as many as people when not given'),
      seed: number('another number gives another tenant, the same number the same one'),
    },
    details: ['Example: whycan generate big --people 100000 && whycan import big'],
    load: async () => (await import('./generate.ts')).generate,
  },
  stop: {
    summary: 'Stop the private database of whycan',
    arguments: [],
    options: {},
    details: [],
    load: async () => (await import('./stop.ts')).stop,
  },
};
