import { dirname, isAbsolute, join } from 'node:path';
import type { Catalogue } from '../../catalogue/load.ts';
import { readDocumentFile } from '../../document/file.ts';
import type { Problem } from '../../document/problem.ts';
import { readTenantPath } from '../../origins/read-path.ts';
import type { Expectation, Expectations } from '../../questions/expectations/expectation.ts';
import { readExpectations } from '../../questions/expectations/read-expectations.ts';
import type { Store } from '../../store/open-store.ts';
import { answerCase } from './answer-case.ts';
import { answerPeople } from './answer-people.ts';
import { answerWarning } from './answer-warning.ts';
import type { CaseResult } from './case-result.ts';

/** A file of expectations with the tenant it names, or every reason why it cannot be answered. */
export async function readFile(
  file: string,
  catalogue: Catalogue,
): Promise<Expectations | { readonly problems: readonly Problem[] }> {
  const read = await readDocumentFile(file, file);
  if ('problem' in read) return { problems: [read.problem] };
  return readExpectations(read.text, {
    file,
    catalogue,
    readTenantAt: (path) => {
      const from = isAbsolute(path) ? path : join(dirname(file), path);
      return readTenantPath(from, from, catalogue);
    },
  });
}

/** Stores the tenant for these questions alone and answers each from there. */
export async function answerFile(file: string, expectations: Expectations, store: Store): Promise<CaseResult[]> {
  const { facts, cases } = expectations;
  const view = await store.scratch(facts);
  try {
    // Read together now, so that no case waits for a read of its own.
    const questions = cases.flatMap((expectation) => (expectation.kind === 'access' ? [expectation] : []));
    await view.people(questions.map(({ who }) => who));
    await view.devices(questions.flatMap(({ on }) => on.device ?? []));
    const results: CaseResult[] = [];
    for (const expectation of cases) {
      results.push(await resultOf(expectation));
    }
    return results;
  } finally {
    view.release();
  }

  function resultOf(expectation: Expectation): CaseResult | Promise<CaseResult> {
    switch (expectation.kind) {
      case 'access':
        return answerCase(file, expectation, view, facts);
      case 'people':
        return answerPeople(file, expectation, view);
      case 'warning':
        return answerWarning(file, expectation, expectations, store.catalogue);
    }
  }
}
