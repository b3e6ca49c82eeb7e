import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseResult } from '../../server/cli/expectations/case-result.ts';
import { counterExample } from '../../server/cli/expectations/counter-example.ts';
import { junitXml } from '../../server/cli/expectations/junit.ts';
import { fileOf, whycan } from './whycan.ts';

function result(more: Partial<CaseResult> = {}): CaseResult {
  const told = { file: 'a.expect.yaml', name: 'one', line: 4, verdict: 'deny', sentence: 'No.' } as const;
  return { ...told, faults: [], because: [], through: [], expected: {}, proof: [], ...more };
}

describe('JUnit XML', () => {
  it('has a suite per file, a failure per case that does not hold and an error per file that cannot be read', () => {
    const failing = result({ name: 'two', line: 5, faults: ['expected allow, got deny'], proof: ['  1. Ana is.'] });
    expect(
      junitXml([
        { file: 'a.expect.yaml', results: [result(), failing] },
        { file: 'b.expect.yaml', problems: ['b.expect.yaml: the file is empty'] },
        { file: 'c.expect.yaml', results: [] },
      ]),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="whycan test" tests="3" failures="1" errors="1">
  <testsuite name="a.expect.yaml" tests="2" failures="1" errors="0">
    <testcase classname="a.expect.yaml" name="one" line="4"/>
    <testcase classname="a.expect.yaml" name="two" line="5">
      <failure message="expected allow, got deny">expected allow, got deny
No.
  1. Ana is.</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.expect.yaml" tests="1" failures="0" errors="1">
    <testcase classname="b.expect.yaml" name="is usable">
      <error message="the file cannot be used">b.expect.yaml: the file is empty</error>
    </testcase>
  </testsuite>
  <testsuite name="c.expect.yaml" tests="0" failures="0" errors="0"/>
</testsuites>
`);
  });

  it.each([
    ['</failure><script>&"\'', '&lt;/failure&gt;&lt;script&gt;&amp;&quot;&apos;'],
    [']]>', ']]&gt;'],
    ['a\u0000b\u001b[31m\n\t', 'a\\x00b\\x1b[31m\\x0a\\x09'],
    ['gpj\u202egnp \ufffe\uffff \u{1fffe}', 'gpj\\u{202e}gnp \\u{fffe}\\u{ffff} \\u{1fffe}'],
    ['lone \ud800 surrogate', 'lone \\u{d800} surrogate'],
    ['Zoë 日本 👩', 'Zoë 日本 👩'],
  ])('%j is written as %s', (name, written) => {
    const xml = junitXml([{ file: 'f', results: [result({ name, faults: [name], sentence: name, proof: [name] })] }]);
    expect(xml).toContain(`name="${written}"`);
    expect(xml).toContain(`<failure message="${written}">${written}\n`);
  });

  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  property.prop([anything, fc.array(anything, { minLength: 1, maxLength: 3 }), anything])(
    'holds nothing but what XML may hold, whatever the names are',
    (name, faults, sentence) => {
      const xml = junitXml([
        { file: name, results: [result({ name, faults, sentence, proof: faults })] },
        { file: sentence, problems: faults },
      ]);
      expect(xml).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      const withoutTags = xml.replace(/<[?/]?[a-z]+(?: [a-z]+="[^"<>]*")*[?/]?>/g, '');
      expect(withoutTags).not.toMatch(/[<>]/);
      expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
    },
  );
});

describe('a counter-example', () => {
  it('has fourteen lines at most and says how many are left out', () => {
    const proof = Array.from({ length: 5_000 }, (_, index) => `  ${index + 1}. step`);
    const faults = Array.from({ length: 9 }, (_, index) => `fault ${index + 1}`);
    const lines = counterExample(result({ faults, proof }));
    expect(lines).toHaveLength(14);
    expect(lines.slice(3, 6)).toEqual(['fault 4', '… 5 more lines omitted', 'No.']);
    expect(lines.at(-1)).toBe('… 4993 more lines omitted');
  });

  it('has lines that can be read, however long a name is', () => {
    const [, line = ''] = counterExample(result({ faults: ['x'], sentence: 'y'.repeat(100_000) }));
    expect(line).toMatch(/^y{400}… \(99600 more characters\)$/);
  });
});

describe('whycan test --junit', () => {
  const tenant = '{ whycan: tenant/1, tenant: { id: t }, users: [ana] }';
  const cases = '  - { name: "a & <b>", who: ana, can: mde.device.isolate, verdict: allow }\n';

  it('writes the results, those of files that cannot be read included, beside what it prints', async () => {
    const file = fileOf('a.expect.yaml', `whycan: expect/1\ntenant: ${tenant}\nexpect:\n${cases}`);
    const report = fileOf('report.xml', '');
    const { code, out } = await whycan('test', file, 'nothing.expect.yaml', '--json', '--junit', report);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ passed: 0, failed: 1 });
    const xml = readFileSync(report, 'utf8');
    expect(xml).toContain('tests="2" failures="1" errors="1"');
    expect(xml).toContain('name="a &amp; &lt;b&gt;" line="4"');
    expect(xml).toContain('nothing.expect.yaml: this file does not exist');
  });

  it('ends with 2 and a sentence when it cannot write there', async () => {
    const file = fileOf('a.expect.yaml', `whycan: expect/1\ntenant: ${tenant}\nexpect: []\n`);
    const { code, err } = await whycan('test', file, '--junit', 'no/such/folder/report.xml');
    expect(code).toBe(2);
    expect(err).toContain(
      '--junit no/such/folder/report.xml: the report cannot be written: the folder does not exist (ENOENT).',
    );
  });
});
