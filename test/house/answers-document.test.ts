import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedDocuments, withGeneratedParts } from '../../docs/parts/generated-parts.ts';
import { readMaterial } from '../../docs/parts/material.ts';
import { accessModel } from '../../server/access/judge/model.ts';
import { personOf } from '../../server/access/judge/person.ts';
import { decide } from '../../server/access/tell/decide.ts';
import { fragilityOf } from '../../server/access/tell/fragility.ts';
import { sentenceOf } from '../../server/access/tell/sentence.ts';
import type { Target } from '../../server/access/terms/question.ts';
import { reasonClasses } from '../../server/access/terms/reason-classes.ts';
import { verdicts } from '../../server/access/terms/vocabulary.ts';
import { factsOf } from '../tenant/documents.ts';
import { numberedIds } from './numbered-ids.ts';
import { checkout } from './source-tree.ts';

const document = readFileSync(join(checkout, 'docs/how-answers-are-computed.md'), 'utf8');
const material = readMaterial();
const { rulebook } = material;
const facts = factsOf(readFileSync(join(checkout, 'seed/contoso.tenant.yaml'), 'utf8'));

/** The rows of the tables under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const text = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = text.split('\n').filter((line) => /^\| /.test(line) && !/^\| ---/.test(line));
  return rows.map((row) => row.slice(2, -2).split(' | '));
}

function decisionOf(who: string, capability: string, on: Target) {
  const person = personOf(facts, who);
  if (!person) throw new Error(`${who} is not in the sample tenant`);
  const device = facts.devices.find(({ id }) => id === on.device);
  return decide(accessModel(facts, rulebook), person, { capability, on }, device);
}

/** `ana mde.device.isolate --on device=dc1`, as it is asked on the command line. */
function answerTo(question: string) {
  const [who = '', capability = '', , option = ''] = question.split(' ');
  const [key = '', value = ''] = option.split('=');
  const on = key === '' ? {} : { [key]: key === 'workloads' ? value.split(',') : value };
  return decisionOf(who, capability, on);
}

describe('how answers are computed', () => {
  it('is in step with the catalogue; `npm run docs` writes it anew', () => {
    for (const [name, parts] of Object.entries(generatedDocuments)) {
      const text = readFileSync(join(checkout, 'docs', name), 'utf8');
      expect(withGeneratedParts(text, material, parts)).toBe(text);
    }
  });

  it('has one row for every rule, every settled reading and every contradiction', () => {
    const first = [...document.matchAll(/^\| ([RST]-\d{2,3}a?) \|/gm)].map((match) => match[1] ?? '');
    expect(first.toSorted()).toEqual(numberedIds.toSorted());
  });

  it('names only files that there are', () => {
    const named = [...document.matchAll(/`((?:seed|access|catalogue|tenant|graph|store|schema|http|cli)\/[^`\s]+)`/g)];
    const paths = named
      .map((match) => match[1] ?? '')
      .map((path) => (path.startsWith('seed/') ? path : `server/${path}`));
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !existsSync(join(checkout, path)))).toEqual([]);
  });

  it('names only sources that the catalogue has', () => {
    const sources = new Set<string>([
      ...material.tables.sources.map(({ row }) => row.id),
      ...numberedIds,
      '–',
      'inferred',
    ]);
    const cited = [...rowsUnder('Rules'), ...rowsUnder('Settled readings')]
      .filter((cells) => cells.length === 4 && /^[RS]-/.test(cells[0] ?? ''))
      .flatMap((cells) => (cells[2] ?? '').split(', '));
    expect(cited.filter((id) => !sources.has(id) && id !== 'Microsoft Graph on PIM')).toEqual([]);
  });

  it('has the verdicts and the classes of reasons in their order, with answers that show them', () => {
    expect(rowsUnder('What a verdict means').map(([verdict]) => verdict)).toEqual([
      'Verdict',
      ...['allow', 'deny', 'conditional', 'unknown'].filter((verdict) => verdicts.some((known) => known === verdict)),
    ]);
    const [, ...rows] = rowsUnder('Reasons and near misses').map((cells) =>
      cells.map((cell) => cell.replaceAll('`', '')),
    );
    expect(rows.map(([reason]) => reason)).toEqual([...reasonClasses]);
    const shown = rows.filter(([, , question]) => question !== '–');
    for (const [reason, , question = ''] of shown)
      expect([question, answerTo(question).reasons.map((one) => one.reason)]).toEqual([
        question,
        expect.arrayContaining([reason]),
      ]);
  });

  it('tells the worked example as it is', () => {
    const allowed = decisionOf('ana', 'mde.device.isolate', { device: 'srv1' });
    expect(document).toContain(`ALLOW  ${sentenceOf(allowed)}\n${fragilityOf(allowed)}\n`);
    expect(decisionOf('ana', 'mde.device.isolate', { device: 'dc1' }).reasons.map(({ reason }) => reason)).toEqual([
      'device-group',
    ]);
    const later = decisionOf('eve', 'mde.device.isolate', {});
    expect([later.state, later.toActivate.map(({ name }) => name)]).toEqual(['after-activation', ['SOC Tier 2 EMEA']]);
  });
});
