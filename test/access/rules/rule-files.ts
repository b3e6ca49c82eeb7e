import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../../server/catalogue/load.ts';
import { readTenant } from '../../../server/origins/document/read-tenant.ts';
import type { Expectations } from '../../../server/questions/expectations/expectation.ts';
import { readExpectations } from '../../../server/questions/expectations/read-expectations.ts';

/** A document of expectations as it stands in a file that may hold several. */
export interface ExpectationText {
  readonly file: string;
  readonly text: string;
}

const documentEnd = /^---$/m;

/** The documents of a file, each padded so that its lines keep their numbers. */
function documentsOf(file: string): ExpectationText[] {
  const parts = readFileSync(file, 'utf8').split(documentEnd);
  return parts.map((text, index) => {
    const linesBefore = parts.slice(0, index).join('---').split('\n').length - 1;
    return { file, text: '\n'.repeat(linesBefore) + text };
  });
}

/** Every document of the rule files of a folder, in the order of files and lines. */
export function ruleTexts(folder: string): ExpectationText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rules.yaml'))
    .sort()
    .flatMap((name) => documentsOf(join(folder, name)));
}

/** Reads a document with the readers of the product; a problem in it ends the test run with its line. */
export async function readRules({ file, text }: ExpectationText, catalogue: Catalogue): Promise<Expectations> {
  const reading = await readExpectations(text, {
    file,
    catalogue,
    readTenantAt: async (path) =>
      readTenant(readFileSync(join(dirname(file), path), 'utf8'), { file: path, catalogue }),
  });
  if (!('problems' in reading)) return reading;
  throw new Error(reading.problems.map((problem) => `${file}:${problem.line}: ${problem.message}`).join('\n'));
}
