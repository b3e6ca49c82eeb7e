import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { decide } from '../../../server/access/tell/decide.ts';
import type { TenantFacts } from '../../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { answerWarning } from '../../../server/cli/expectations/answer-warning.ts';
import { activationsOf } from '../../../server/cli/expectations/compare.ts';
import { evidenceOf, namesOf } from '../../../server/cli/expectations/evidence.ts';
import type { AccessExpectation } from '../../../server/questions/expectations/expectation.ts';
import { readRules, ruleTexts } from './rule-files.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const catalogue = loadCatalogue();

/** In these files a deny states every reason that it has. */
const statesEveryReason: ReadonlySet<string> = new Set(['s86-two-missing.rules.yaml']);

function decisionOn(facts: TenantFacts, { who, can, on, assuming }: AccessExpectation) {
  const person = personOf(facts, who);
  if (!person) throw new Error(`${who} is not in ${facts.tenant.id}`);
  const model = applyChanges(accessModel(facts, catalogue.rulebook), assuming);
  const device = facts.devices.find(({ id }) => id === on.device);
  return decide(model, person, { capability: can, on }, device);
}

/** What the decision says about everything that the expectation states, and nothing else. */
function answerTo(facts: TenantFacts, expectation: AccessExpectation, hasEveryReason: boolean) {
  const decision = decisionOn(facts, expectation);
  const names = new Set(evidenceOf(decision).flatMap(namesOf));
  const reasons = decision.reasons.map(({ reason }) => reason);
  return {
    verdict: decision.verdict,
    because: hasEveryReason ? [...reasons].sort() : expectation.because.filter((reason) => reasons.includes(reason)),
    through: expectation.through.filter((name) => names.has(name)),
    notThrough: expectation.notThrough.filter((name) => !names.has(name)),
    ...(expectation.state === undefined ? {} : { state: decision.state }),
    ...(expectation.toActivate === undefined ? {} : { toActivate: activationsOf(decision).sort() }),
  };
}

const documents = await Promise.all(
  ruleTexts(folder).map(async (text) => ({ file: relative(folder, text.file), ...(await readRules(text, catalogue)) })),
);

describe.each(documents)('$file, tenant $facts.tenant.id', ({ file, facts, warnings, cases }) => {
  const asked = cases.filter((candidate) => candidate.kind === 'access');
  it.each(asked)('$name', (expectation) => {
    const { verdict, because, through, notThrough, state, toActivate } = expectation;
    const hasEveryReason = statesEveryReason.has(basename(file)) && verdict === 'deny';
    expect(answerTo(facts, expectation, hasEveryReason)).toEqual({
      verdict,
      because: hasEveryReason ? [...because].sort() : because,
      through,
      notThrough,
      ...(state === undefined ? {} : { state }),
      ...(toActivate === undefined ? {} : { toActivate: [...toActivate].sort() }),
    });
  });

  const warned = cases.filter((candidate) => candidate.kind === 'warning');
  it.each(warned)('$name', (expectation) => {
    expect(answerWarning(file, expectation, { facts, warnings }, catalogue).faults).toEqual([]);
  });
});
