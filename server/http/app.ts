import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Intake } from '../intake/intake.ts';
import type { Context } from '../schema/context.ts';
import { createTurns, type Turns } from '../turns/turns.ts';
import { documentCaches } from './document-cache.ts';
import type { Page } from './page.ts';
import { graphqlPath } from './paths.ts';
import { useDocumentLimits } from './use-document-limits.ts';
import { useErrorMasking } from './use-error-masking.ts';
import { useHealth } from './use-health.ts';
import { useHostCheck } from './use-host-check.ts';
import { useImport } from './use-import.ts';
import { useJsonOnly } from './use-json-only.ts';
import { useOwnChanges } from './use-own-changes.ts';
import { usePage } from './use-page.ts';
import { useRequestId } from './use-request-id.ts';
import { useSecurityHeaders } from './use-security-headers.ts';
import { useSnapshotView } from './use-snapshot-view.ts';
import { useTimeout } from './use-timeout.ts';
import { useTurns } from './use-turns.ts';

export interface AppOptions {
  readonly schema: GraphQLSchema;
  readonly store: Context['store'];
  readonly log: Logger;
  /** Names accepted in the Host header. */
  readonly allowedHosts: readonly string[];
  readonly page: Page;
  /** Where the page imports files; without it that is refused. */
  readonly intake?: Intake;
  /** Whether the page may change what people say of warnings; otherwise that is refused. */
  readonly takesChanges?: boolean;
  readonly timeoutMs?: number;
  /** Of this app alone, unless said otherwise. */
  readonly turns?: Turns;
}

const maximumBodyBytes = 1_000_000;

/** Everything that answers HTTP, as one `fetch`; it listens nowhere by itself. */
export function createApp(options: AppOptions) {
  const { schema, store, log, allowedHosts, page, intake } = options;
  const { takesChanges = false, timeoutMs = 15_000, turns = createTurns() } = options;
  return createYoga({
    schema,
    graphqlEndpoint: graphqlPath,
    plugins: [
      useRequestId(),
      useSecurityHeaders(),
      useHostCheck(allowedHosts),
      useHealth((signal) => store.snapshots(signal)),
      useImport(intake, log),
      useJsonOnly(),
      usePage(page),
      useDocumentLimits(),
      useOwnChanges(takesChanges),
      useTimeout(timeoutMs),
      useTurns(turns),
      useSnapshotView(store),
      useErrorMasking(log),
    ],
    maxRequestBodySize: maximumBodyBytes,
    batching: false,
    cors: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    parserAndValidationCache: documentCaches(),
    // No request can end in a line break: Yoga's own answer to health checks would come before the Host check.
    healthCheckEndpoint: '\n',
    maskedErrors: false,
    logging: false,
  });
}

export type App = ReturnType<typeof createApp>;
