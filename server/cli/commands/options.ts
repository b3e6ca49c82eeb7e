export const json = { type: 'boolean', meaning: 'print one JSON object to standard output and nothing else' } as const;

export const at = {
  type: 'string',
  value: '<n>',
  meaning: 'number of the snapshot to read, as whycan snapshots lists them; the current one if omitted',
} as const;

/** The options of a question, however its answer is presented. */
export const question = {
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

export const csv = {
  csv: { type: 'boolean', meaning: 'print the list as a table (RFC 4180, UTF-8)' },
  excel: { type: 'boolean', meaning: 'the same with a byte order mark, for Excel' },
} as const;
