import { z } from 'zod';
import { isHostName, isLoopback, isLoopbackOrigin, splitHosts } from './hosts.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

type Range = { least: number; most: number; otherwise: number; isWhole?: boolean };

const number = (name: string, { least, most, otherwise, isWhole = true }: Range) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const value = text === undefined ? otherwise : Number(text);
      if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) {
        const kind = isWhole ? 'a whole number' : 'a number';
        context.addIssue(`${name} must be ${kind} from ${least} to ${most}, not "${text}".`);
      }
      return value;
    });

const choice = <const Values extends readonly string[]>(name: string, values: Values) =>
  z.enum(values, { error: (issue) => `${name} must be one of ${values.join(', ')}, not "${issue.input}".` }).optional();

const text = z.string().optional();

const databaseUri = text.superRefine((uri, context) => {
  if (uri === undefined) return;
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]/.test(uri)) {
    context.addIssue(
      'NEO4J_URI must start with bolt:// or neo4j:// (or their +s and +ssc forms) and contain a host, such as bolt://localhost:7687.',
    );
  } else if (uri.includes('@')) {
    context.addIssue('NEO4J_URI must not contain a user or password: use NEO4J_USERNAME and NEO4J_PASSWORD.');
  }
});

const host = text.superRefine((name, context) => {
  if (name !== undefined && !isHostName(name)) {
    context.addIssue(`HOST must be one address or host name, without a port (that is PORT), not "${name}".`);
  }
});

const hostList = text.superRefine((list, context) => {
  for (const name of splitHosts(list)) {
    if (isHostName(name)) continue;
    context.addIssue(
      `WHYCAN_ALLOWED_HOSTS: "${name}" is not a host name. Write host names without a port, separated by commas.`,
    );
  }
});

const testOrigin = (name: string) =>
  text.superRefine((url, context) => {
    if (url === undefined || isLoopbackOrigin(url)) return;
    context.addIssue(
      `${name} must be an address of this machine without user and path, such as http://127.0.0.1:8080. It is for tests; without it, the address follows from --cloud.`,
    );
  });

const shape = {
  HOST: host,
  PORT: number('PORT', { least: 0, most: 65_535, otherwise: 4000 }),
  WHYCAN_EXPOSE: choice('WHYCAN_EXPOSE', ['0', '1']),
  WHYCAN_HOME: text,
  WHYCAN_CACHE: text,
  WHYCAN_ALLOWED_HOSTS: hostList,
  WHYCAN_SNAPSHOTS_KEPT: number('WHYCAN_SNAPSHOTS_KEPT', { least: 1, most: 1000, otherwise: 5 }),
  WHYCAN_BACKUP: choice('WHYCAN_BACKUP', ['on', 'off']),
  WHYCAN_IMPORT_MEGABYTES: number('WHYCAN_IMPORT_MEGABYTES', { least: 1, most: 1_000_000, otherwise: 4096 }),
  WHYCAN_IDLE_MINUTES: number('WHYCAN_IDLE_MINUTES', { least: 0.01, most: 10_080, otherwise: 10, isWhole: false }),
  LOG_LEVEL: choice('LOG_LEVEL', logLevels),
  NEO4J_URI: databaseUri,
  NEO4J_USERNAME: text,
  NEO4J_PASSWORD: text,
  NEO4J_PASSWORD_FILE: text,
  NEO4J_DATABASE: text,
  JAVA_HOME: text,
  PATH: text,
  HOME: text,
  XDG_CACHE_HOME: text,
  XDG_DATA_HOME: text,
  NO_COLOR: text,
  WHYCAN_GRAPH_URL: testOrigin('WHYCAN_GRAPH_URL'),
  WHYCAN_GRAPH_TOKEN: text,
  WHYCAN_GRAPH_TOKEN_FILE: text,
  WHYCAN_MDE_URL: testOrigin('WHYCAN_MDE_URL'),
  WHYCAN_MDE_TOKEN: text,
  AZURE_TENANT_ID: text,
  AZURE_CLIENT_ID: text,
  AZURE_CLIENT_SECRET: text,
  AZURE_CLIENT_CERTIFICATE_PATH: text,
  AZURE_CLIENT_CERTIFICATE_PASSWORD: text,
};

export const variableNames: readonly string[] = Object.keys(shape);

/** Every variable whycan reads, with its rule. */
export const variables = z.object(shape);
export type Variables = z.output<typeof variables>;

/** What is wrong with variables that are fine one by one. */
export function conflicts(raw: Readonly<Record<string, string | undefined>>): string[] {
  const found: string[] = [];
  if (raw['HOST'] !== undefined && !isLoopback(raw['HOST']) && raw['WHYCAN_EXPOSE'] !== '1') {
    found.push(
      `HOST is "${raw['HOST']}", which other machines can reach, and whycan has no sign-in. ` +
        'Use 127.0.0.1, or set WHYCAN_EXPOSE=1 if a proxy in front of whycan handles sign-in.',
    );
  }
  if (raw['NEO4J_PASSWORD'] !== undefined && raw['NEO4J_PASSWORD_FILE'] !== undefined) {
    found.push('NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set. Keep one of them.');
  }
  if (raw['WHYCAN_GRAPH_TOKEN'] !== undefined && raw['WHYCAN_GRAPH_TOKEN_FILE'] !== undefined) {
    found.push('WHYCAN_GRAPH_TOKEN and WHYCAN_GRAPH_TOKEN_FILE are both set. Keep one of them.');
  }
  if (raw['WHYCAN_MDE_URL'] !== undefined && raw['WHYCAN_GRAPH_URL'] === undefined) {
    found.push('WHYCAN_MDE_URL is set without WHYCAN_GRAPH_URL. Set both, or neither.');
  }
  return found;
}
