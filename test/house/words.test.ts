import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decisionsFor } from '../../server/access/tell/decide.ts';
import { edgeSentence } from '../../server/access/tell/edge-sentence.ts';
import { pictureOf } from '../../server/access/tell/picture.ts';
import { leavesOf, missesOf } from '../../server/access/tell/routes/relevant.ts';
import { sentenceOf } from '../../server/access/tell/sentence.ts';
import type { Decision } from '../../server/access/terms/proof.ts';
import { factKindNames, systemNames, workloadNames } from '../../server/access/terms/vocabulary.ts';
import { answerText, whyNotText } from '../../server/cli/answer-text.ts';
import { configurationWarnings } from '../../server/findings/configuration.ts';
import * as page from '../../web/parts/text/product-name.ts';
import { sourceNames as sourceNamesOfPage } from '../../web/parts/text/source-name.ts';
import { modelOf, personIn } from '../access/asked-tenant.ts';
import { catalogue, factsOf } from '../tenant/documents.ts';
import { forbiddenInAnswers } from './forbidden-words.ts';
import { checkout } from './source-tree.ts';

const { rulebook } = catalogue;
const facts = factsOf(readFileSync(join(checkout, 'seed/contoso.tenant.yaml'), 'utf8'));

/** What an answer says in words, without what others have named. */
function textsOf(decision: Decision): string[] {
  const leaves = leavesOf(decision.proof);
  return [
    sentenceOf(decision),
    ...[...decision.reasons, ...leaves.flatMap(missesOf)].map(({ sentence }) => sentence),
    ...leaves.map(({ title }) => title),
    ...leaves.flatMap((leaf) => leaf.edges.map(edgeSentence)),
    ...decision.notes.flatMap(({ text, readings }) => [text, ...readings.map((reading) => reading.text)]),
  ];
}

/** What takes as long as deciding anew: the lines of the command line, and the words of the picture. */
function moreTextsOf(decision: Decision): string[] {
  const { nodes, edges, gates, truncated } = pictureOf(decision);
  const answered = { decision, view: { number: 1, coverage: facts.coverage, model: { facts } } };
  return [
    ...[...answerText(answered), ...whyNotText(answered)].map((line) => line.replace(/ \[[^\]]*\]$/, '')),
    ...nodes.map(({ detail }) => detail),
    ...[...edges, ...gates].map(({ label }) => label),
    truncated?.reason ?? '',
  ];
}

/** Each capability is asked of one person in so many, and every person about one capability in so many. */
const oneOf = 4;

/** Pictures and single points have few words, so one answer of so many is enough. */
const drawn = 20;

/** Every text that is worded badly, each with the words that are better. */
function faultsIn(texts: Iterable<string>): string[] {
  return [...new Set(texts)].flatMap((text) =>
    forbiddenInAnswers
      .filter(({ pattern }) => pattern.test(text))
      .map(({ pattern, better }) => `${text}  [${pattern} → ${better}]`),
  );
}

describe('in the words of the portals', () => {
  const told = new Set<string>();

  beforeAll(() => {
    const model = modelOf(facts, rulebook);
    let asked = 0;
    for (const [place, person] of facts.people.entries()) {
      const decideOn = decisionsFor(model, personIn(facts, person.id));
      for (const [index, capability] of [...rulebook.capabilities.keys()].entries()) {
        if ((place + index) % oneOf !== 0) continue;
        const decision = decideOn({ capability, on: {} });
        for (const text of textsOf(decision)) told.add(text);
        if (asked % drawn === 0) for (const text of moreTextsOf(decision)) told.add(text);
        asked += 1;
      }
    }
  }, 600_000);

  it('every answer about the sample tenant', () => {
    expect(faultsIn(told)).toEqual([]);
    expect(told.size).toBeGreaterThan(1000);
  });

  it('every warning about it', () => {
    expect(faultsIn(configurationWarnings(facts, catalogue).map(({ sentence }) => sentence))).toEqual([]);
  });

  it('everything in the catalogue that is read', () => {
    const { capabilities, notes } = rulebook;
    const titles = [...capabilities.values()].flatMap(({ title, phrase }) => [title, phrase]);
    const remarks = [...notes.values()].flatMap(({ text, readings }) => [
      text,
      ...readings.map((reading) => reading.text),
    ]);
    const warnings = [...catalogue.warnings.values()].flatMap(({ meaning, why, remedy }) => [meaning, why, remedy]);
    expect(faultsIn([...titles, ...remarks, ...warnings])).toEqual([]);
  });
});

it('products have one name, in sentences the one of the catalogue without Microsoft', () => {
  const names = [...rulebook.workloads.values()].map(({ code, name }) => [code, name.replace(/^Microsoft /, '')]);
  expect(Object.fromEntries(names)).toEqual(workloadNames);
});

it('the page names products, roles and kinds of data as the catalogue and the server do', () => {
  const names = [...rulebook.workloads.values()].map(({ code, name }) => [code, name]);
  expect(page.workloadNames).toEqual(Object.fromEntries(names));
  const systems = Object.entries(systemNames).map(([system, name]) => [system.toUpperCase(), name]);
  expect(page.systemNames).toEqual(Object.fromEntries(systems));
  expect(sourceNamesOfPage).toEqual(factKindNames);
});
