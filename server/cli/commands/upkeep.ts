import type { CommandSpec } from '../command.ts';
import { at, csv, json, question } from './options.ts';

const number = (meaning: string) => ({ type: 'string', value: '<n>', meaning }) as const;

/** Commands about what is stored, and about files that whycan writes. */
export const upkeepCommands: Readonly<Record<string, CommandSpec>> = {
  generate: {
    summary: 'Generate a synthetic tenant of any size as a tenant folder',
    arguments: ['<folder>'],
    options: {
      people: number('number of users (default: 1000)'),
      groups: number('number of groups (default: a tenth of --people)'),
      memberships: number('number of direct memberships (default: five times --people)'),
      devices: number('number of devices (default: half of --people)'),
      seed: number('random seed; the same number always gives the same tenant (default: 1)'),
      realistic: {
        type: 'boolean',
        meaning: 'only one in fifty people (2 %) is in groups that give any access; without it, most people are',
      },
    },
    details: ['Example: whycan generate big --people 100000 && whycan import big'],
    load: async () => (await import('../generate.ts')).generate,
  },
  'har-clean': {
    summary: "Keep only what whycan reads of a browser's recording (HAR) of the Defender portal",
    arguments: ['<in.har>', '<out.har>'],
    options: {},
    details: [
      'The new file has no cookies, headers or tokens, and is readable by you only. Delete the recording afterwards.',
      'Exit code: 0 written, 2 the recording is not usable, or there is already a file of this name.',
    ],
    load: async () => (await import('../har-clean.ts')).harClean,
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
    load: async () => (await import('../snapshots.ts')).snapshots,
  },
  warnings: {
    summary: 'List the configuration warnings of the tenant; accept one of them, or take that back',
    arguments: ['[accept|reopen]', '[key]', '[text]'],
    options: {
      reason: { type: 'string', value: '<text>', meaning: 'accept: why it is acceptable, in at most 500 characters' },
      until: {
        type: 'string',
        value: '<YYYY-MM-DD>',
        meaning: 'accept: the last day on which it is accepted (UTC); without an end if omitted',
      },
      all: { type: 'boolean', meaning: 'list what is accepted too, also of warnings that are gone' },
      at,
      json,
      ...csv,
    },
    details: [
      'accept <key>  accept it; it stays accepted in later imports as long as it says the same',
      'reopen <key>  take that back',
      'Example: whycan warnings accept <key> --reason "Agreed with the auditors" --until 2027-06-30',
      'Exit code: 0 done, with or without warnings; 2 there is no such warning, or the reason or the day is not usable.',
    ],
    load: async () => (await import('../warnings.ts')).warnings,
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
    load: async () => (await import('../export.ts')).exportSnapshot,
  },
  backup: {
    summary: 'Write every kept snapshot into one file, while others go on working',
    arguments: ['[file]'],
    options: { json },
    details: [
      'Without a file: a new file in the folder backups of the data folder.',
      'Exit code: 0 written, 2 the file cannot be written there, or nothing is stored.',
    ],
    load: async () => (await import('../backup.ts')).backup,
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
    load: async () => (await import('../restore.ts')).restore,
  },
  status: {
    summary: 'Say what is running and what is stored; starts nothing',
    arguments: [],
    options: { at, json },
    details: ['Exit code: 0 told, 2 there is no such snapshot, 70 the database runs but cannot be reached.'],
    load: async () => (await import('../status.ts')).status,
  },
  doctor: {
    summary: 'Look at everything that whycan needs, and say what is wrong and what to do',
    arguments: [],
    options: { json },
    details: ['Starts the private database if it does not run.', 'Exit code: 0 nothing is wrong, 1 something is.'],
    load: async () => (await import('../doctor.ts')).doctor,
  },
  stop: {
    summary: 'Stop the private database of whycan now',
    arguments: [],
    options: {},
    details: [],
    load: async () => (await import('../stop.ts')).stop,
  },
};
