import type { CommandSpec } from '../command.ts';
import { csv, json, question } from './options.ts';
import { setCommands } from './sets.ts';

const answerCodes = 'Exit code: 0 ALLOW, 1 DENY, 3 CONDITIONAL or UNKNOWN, 2 unusable input.';

/** Commands that answer questions. */
export const questionCommands: Readonly<Record<string, CommandSpec>> = {
  can: {
    summary: 'Answer whether a person can do something, and why (or why not)',
    arguments: ['<who>', '<capability>'],
    options: {
      ...question,
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
