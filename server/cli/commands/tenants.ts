import type { CommandSpec } from '../command.ts';
import { json } from './options.ts';

/** Commands that read tenants, and the server. */
export const tenantCommands: Readonly<Record<string, CommandSpec>> = {
  serve: {
    summary: 'Start the web page, GraphQL and GraphiQL on this machine',
    arguments: [],
    options: {},
    details: [
      'Listens on 127.0.0.1, port 4000. Set HOST and PORT for another address.',
      'Imports the sample tenant Contoso if the database has no tenant yet.',
    ],
    load: async () => (await import('../serve.ts')).serve,
  },
  check: {
    summary: 'Check a tenant document or tenant folder without storing anything',
    arguments: ['<path>'],
    options: {},
    details: [
      'Prints every problem with its line, and configuration warnings.',
      'Exit code: 0 usable, with or without warnings; 2 not usable.',
    ],
    load: async () => (await import('../check.ts')).check,
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
    load: async () => (await import('../collect.ts')).collectFolder,
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
    load: async () => (await import('../import.ts')).importPaths,
  },
};
