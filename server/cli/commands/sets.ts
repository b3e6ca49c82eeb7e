import type { CommandSpec } from '../command.ts';
import { at, csv, json, question } from './options.ts';

const { assuming } = question;

/** Commands that answer many questions at once. */
export const setCommands: Readonly<Record<string, CommandSpec>> = {
  'what-can': {
    summary: 'List everything that a person can do, or that the members of a group can do',
    arguments: ['<who>'],
    options: {
      workload: { type: 'string', value: '<code>', meaning: 'only capabilities that name this workload, about it' },
      'device-groups': { type: 'boolean', meaning: 'also for each device group, where devices play a part' },
      assuming,
      at,
      json,
      ...csv,
    },
    details: [
      'A group: how many of its members (enabled accounts, at any depth) have access now.',
      'Example: whycan what-can ana --workload MDE --device-groups',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../what-can.ts')).whatCanCommand,
  },
  compare: {
    summary: 'Compare what two to four people or groups can do, and why only some of them can',
    arguments: ['<who>', '<who>…'],
    options: { assuming, at, json, ...csv },
    details: [
      'A group counts as a member who has nothing else. Only what differs is listed; the rest is counted.',
      'Example: whycan compare ana ben',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../compare.ts')).compareCommand,
  },
  matrix: {
    summary: 'Print who can do what as a table (CSV), or how many can (JSON)',
    arguments: [],
    options: {
      in: { type: 'string', value: '<group>', meaning: 'only members of this group, at any depth' },
      capabilities: { type: 'string', value: '<a,b,…>', meaning: 'only these capabilities, in this order' },
      'device-groups': { type: 'boolean', meaning: 'also for each device group, where devices play a part' },
      assuming,
      at,
      json: { type: 'boolean', meaning: 'print one JSON object with how many people come to which answer' },
      ...csv,
    },
    details: [
      'Cells: A access now, E after activation in PIM, C depends, U not known, empty: no access.',
      'Example: whycan matrix --in soc --capabilities mde.device.isolate,mde.device.scan --device-groups',
      'Exit code: 0 answered, 2 unusable input.',
    ],
    load: async () => (await import('../matrix.ts')).matrixCommand,
  },
};
