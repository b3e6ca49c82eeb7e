import { publishingShape, readingShape } from '../../intake/import-settings.ts';
import type { Intake } from '../../intake/intake.ts';
import { stateAsJson } from '../../intake/intake-state.ts';
import { IntakeRefusal } from '../../intake/refusal.ts';
import { importedFilesPath, importPath } from '../paths.ts';
import { readJson } from './read-json.ts';

/** What is sent back: JSON, or a sentence that says what to do. */
export interface ImportAnswer {
  readonly status: number;
  readonly json?: string;
  readonly text?: string;
  readonly allow?: string;
}

type Step = (intake: Intake, request: Request, url: URL) => Promise<ImportAnswer> | ImportAnswer;

const stateOf = (intake: Intake, status = 200): ImportAnswer => ({ status, json: stateAsJson(intake.state()) });

const steps: Readonly<Record<string, Readonly<Record<string, Step>>>> = {
  [importPath]: {
    GET: (intake) => stateOf(intake),
    DELETE: async (intake) => {
      await intake.discard();
      return stateOf(intake);
    },
  },
  [importedFilesPath]: {
    PUT: async (intake, request, url) => {
      const arrival = { path: pathOf(url), bytes: lengthOf(request), chunks: request.body ?? nothing() };
      return { status: 201, json: JSON.stringify(await intake.receive(arrival)) };
    },
    DELETE: async (intake, _, url) => {
      await intake.remove(pathOf(url));
      return stateOf(intake);
    },
  },
  [`${importPath}/read`]: {
    POST: async (intake, request) => {
      intake.read(await readJson(request, readingShape));
      return stateOf(intake, 202);
    },
  },
  [`${importPath}/publish`]: {
    POST: async (intake, request) => {
      intake.publish(await readJson(request, publishingShape));
      return stateOf(intake, 202);
    },
  },
};

/** Does what a request asks for. Throws what nobody expected. */
export async function answerImport(intake: Intake, request: Request, url: URL): Promise<ImportAnswer> {
  const methods = steps[url.pathname];
  if (methods === undefined) return { status: 404, text: 'There is nothing at this address.' };
  const step = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  const allow = Object.keys(methods).join(', ');
  if (step === undefined) return { status: 405, text: `Use ${allow} here.`, allow };
  try {
    return await step(intake, request, url);
  } catch (error) {
    if (error instanceof IntakeRefusal) return { status: error.status, text: error.message };
    throw error;
  }
}

function pathOf({ searchParams }: URL): string {
  const [path, ...others] = searchParams.getAll('path');
  if (path === undefined || others.length > 0) throw new IntakeRefusal(400, 'Name one file: ?path=<name>.');
  return path;
}

function lengthOf({ headers }: Request): number | undefined {
  const length = headers.get('content-length');
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
