import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAsJson } from '../../web/pages/answer/carry/answer-json.ts';
import { pictureAsMermaid } from '../../web/pages/answer/carry/answer-mermaid.ts';
import { answerAsReport } from '../../web/pages/answer/carry/answer-report.ts';
import { type Carried, svgOf } from '../../web/pages/answer/carry/carried.ts';
import { reportStyle, reportStyleHash } from '../../web/pages/answer/carry/report-style.ts';
import { routesAsCsv } from '../../web/pages/answer/carry/routes-csv.ts';
import { sourceOf } from '../../web/pages/answer/carry/source-link.ts';
import { reportAsHtml } from '../../web/pages/answer/report/report-html.ts';
import { fileName } from '../../web/parts/file/save-file.ts';
import { planPicture } from '../../web/picture/plan/plan.ts';
import { colours } from '../../web/picture/svg/colours.ts';
import { sample } from './decision-sample.ts';
import { faultsOfMermaid } from './mermaid-shape.ts';

const measures = { title: (text: string) => text.length * 7, detail: (text: string) => text.length * 6 };

const carried: Carried = {
  decision: sample,
  question: { person: 'ana', capability: 'mde.device.isolate', on: { device: 'srv1' } },
  address: 'http://127.0.0.1:4000/?person=ana',
  sources: ['D28: defender-endpoint/respond-machine-alerts.md (2026-07-23)', 'R-39', 'seed 003, Permission options'],
  snapshot: {
    number: 1,
    label: null,
    displayName: 'Contoso',
    tenantKey: 'contoso',
    importedAt: '2026-11-20T09:00:00Z',
    asOf: null,
    catalogueHash: 'c0ffee',
  },
  madeAt: '2026-11-30T07:00:00Z',
  measures,
};

/** The sample with one name everywhere. */
function named(name: string): Carried {
  const nodes = sample.graph.nodes.map((node) => ({ ...node, name, detail: name }));
  const leaves = sample.routes.leaves.map((leaf) => ({
    ...leaf,
    title: name,
    routes: leaf.routes.map((route) => ({
      ...route,
      steps: route.steps.map((step) => ({ ...step, sentence: name, from: { ...step.from, name } })),
    })),
    misses: [{ reason: 'PERMISSION' as const, sentence: name, nodeKeys: [], edgeKeys: [] }],
  }));
  const graph = { ...sample.graph, nodes };
  const decision = { ...sample, sentence: name, fragility: name, graph, routes: { ...sample.routes, leaves } };
  return { ...carried, decision };
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '"><svg onload=alert(3)>',
    "' onclick='alert(1)",
    ']]>&amp;&lt;',
    'a\u202Eb\u0000c\uFFFE',
    'W'.repeat(1024),
    '"] --> x["',
    '=1+1',
    '@SUM(A1)',
    '#35;#quot;',
    'x\ny',
    'مدير الأمن',
  ),
);

/** What is left of markup when its tags are taken away must hold no sign of a tag. */
function strayMarkup(markup: string): RegExpMatchArray | null {
  const tag = /<\/?[a-zA-Z][\w-]*(?:\s+[\w:-]+="[^"<]*")*\s*\/?>|<!doctype html>/g;
  return markup.replace(tag, '').match(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
}

describe('the picture as SVG', () => {
  const svg = svgOf(carried);
  const plan = planPicture(sample.graph, measures, { width: 1400, height: 900 });

  it('holds every node, gate and edge once, and no other', () => {
    const keys = (attribute: string) =>
      [...svg.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, key]) => key);
    expect(keys('data-node')).toEqual(sample.graph.nodes.map(({ key }) => key));
    expect(keys('data-gate')).toEqual(sample.graph.gates.map(({ key }) => key));
    expect(keys('data-edge')).toEqual(sample.graph.edges.map(({ key }) => key));
    expect(keys('data-source')).toEqual(sample.graph.edges.map(({ source }) => source));
    expect(keys('data-target')).toEqual(sample.graph.edges.map(({ target }) => target));
  });

  it('writes every line of a box where the picture has it', () => {
    for (const { key } of sample.graph.nodes) {
      const [box, face] = [plan.boxes.get(key), plan.faces.get(key)];
      if (!box || !face) throw new Error(`${key} has no box`);
      const own = svg.split(`data-node="${key}"`)[1]?.split('</g>')[0] ?? '';
      const texts = [...own.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)</g)];
      expect(texts.map(([, , , text]) => text).filter((text) => text !== '!')).toEqual([
        ...face.details,
        ...face.lines,
      ]);
      for (const [, x, y] of texts) {
        expect(Math.abs(Number(x) - box.centre.x)).toBeLessThanOrEqual(box.width / 2);
        expect(Math.abs(Number(y) - box.centre.y)).toBeLessThanOrEqual(box.height / 2);
      }
    }
  });

  it('wears the light colours of the page', () => {
    const css = readFileSync(new URL('../../web/theme/tokens.css', import.meta.url), 'utf8').split('[data-mantine')[0];
    for (const [token, colour] of Object.entries(colours)) expect(css).toContain(`--${token}: ${colour};`);
  });

  it('never turns a name into markup', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(strayMarkup(svgOf(named(name)))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('the report', () => {
  const report = answerAsReport(carried);

  it('says the answer, the proof, where it comes from, and who reviewed it', () => {
    for (const text of [
      '<h1><bdi>Ana can isolate srv1.</bdi></h1>',
      'Route 2 of 2',
      '<bdi>soc has Response</bdi>',
      '<td>1</td>',
      '<code>c0ffee</code>',
      '20 Nov 2026 09:00 UTC',
      '30 Nov 2026 07:00 UTC',
      'Signature',
    ])
      expect(report).toContain(text);
    expect(report).toContain(
      '<li><a href="https://learn.microsoft.com/defender-endpoint/respond-machine-alerts" rel="noreferrer">defender-endpoint/respond-machine-alerts.md (2026-07-23)</a></li><li>Permission options</li>',
    );
    expect(report).toContain(svgOf(carried));
  });

  it('allows its own style and nothing else', () => {
    expect(createHash('sha256').update(reportStyle).digest('base64')).toBe(reportStyleHash);
    expect(report.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1]).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${reportStyleHash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
    expect(report).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+=/);
  });

  it('never turns a name into markup', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const written = answerAsReport(named(name)).replace(reportStyle, '');
        expect(strayMarkup(written)).toBeNull();
        expect(written).not.toMatch(/<script|<img|<svg onload|[\u202A-\u202E\u2066-\u2069]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the report of several answers', () => {
  it('never turns a name, a comment or a title into markup, and has each id once', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const missing = { comment: name, answer: { asked: name, said: name } };
        const entries = [{ comment: name, answer: named(name) }, { comment: name, answer: carried }, missing];
        const written = reportAsHtml({ title: name, entries, madeAt: carried.madeAt }).replace(reportStyle, '');
        expect(strayMarkup(written)).toBeNull();
        expect(written).not.toMatch(/<script|<img|<svg onload|[\u202A-\u202E\u2066-\u2069]/);
        const ids = [...written.matchAll(/<[^>]* id="([^"]*)"/g)].map(([, id]) => id);
        expect(ids.length).toBeGreaterThan(3);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a source', () => {
  it.each([
    [
      'D1: defender-xdr/custom-permissions-details.md (2026-05-25)',
      'https://learn.microsoft.com/defender-xdr/custom-permissions-details',
    ],
    ['seed 003, Permission options', undefined],
    ['D90: https://evil.example/x.md', undefined],
  ])('%s leads to its page where it has one', (written, url) => {
    expect(sourceOf(written)?.url).toBe(url);
  });

  it('is no rule of whycan itself', () => {
    expect(sourceOf('R-39')).toBeUndefined();
  });
});

describe('the picture as Mermaid', () => {
  it('has a line for every node and every link, and what is missing is marked', () => {
    const [first, ...others] = sample.graph.nodes;
    if (!first) throw new Error('the sample has no node');
    const text = pictureAsMermaid({ ...sample.graph, nodes: [{ ...first, state: 'MISSING' }, ...others] });
    expect(faultsOfMermaid(text)).toEqual([]);
    expect(text).toContain('  n0(["ana"])\n');
    expect(text).toContain('  n7{"AND"}\n');
    expect(text).toContain('  n0 -->|"member of"| n1\n');
    expect(text).toContain('  class n0 missing\n');
    expect(text.split('\n').filter((line) => / (-->|-\.->)/.test(line))).toHaveLength(sample.graph.edges.length);
  });

  it('keeps its shape whatever the names are', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(faultsOfMermaid(pictureAsMermaid(named(name).decision.graph))).toEqual([]);
      }),
    );
  });
});

describe('the files behind an answer', () => {
  it('are listed in the report with when that was so and when they were imported, names as text', () => {
    const report = answerAsReport(carried);
    expect(report).toContain('imported 21 Nov 2026 09:30 UTC, 2 of 3 shown');
    expect(report).toContain('in/&lt;b&gt;tenant‹U+202E›.yaml');
    expect(report).toContain('(Tenant document, data as of 20 Nov 2026 08:00 UTC)');
    expect(report).toContain('(Folder of whycan collect) from Microsoft Graph: /v1.0/users');
  });

  it('are said not to be known where the snapshot does not know them', () => {
    const evidence = { ...sample.evidence, files: [], fileCount: 0 };
    expect(answerAsReport({ ...carried, decision: { ...sample, evidence } })).toContain(
      'This snapshot does not say which files it was read from.',
    );
  });
});

describe('the routes as CSV', () => {
  it('have a row for every step, with how many routes there are', () => {
    const rows: string[][] = parse(routesAsCsv(sample), { from_line: 2 });
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual([
      'Response on Endpoint',
      'ALLOW',
      '2',
      'route',
      '1',
      '2',
      'soc',
      'MEMBER_OF',
      'response',
      'soc has Response',
    ]);
  });

  it('hold no formula, whatever the names are', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const rows: string[][] = parse(routesAsCsv(named(name).decision));
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(rows).toHaveLength(1 + 4 + sample.routes.leaves.length);
      }),
    );
  });
});

describe('the answer as JSON', () => {
  it('is what the API answered, with the question and its origin', () => {
    const { answer, question, sources, snapshot } = JSON.parse(answerAsJson(carried));
    expect(question).toEqual(carried.question);
    expect(answer.graph).toEqual(sample.graph);
    expect(answer.routes).toEqual(sample.routes);
    expect([sources, snapshot.number]).toEqual([carried.sources, 1]);
    expect(answer.evidence).toEqual(sample.evidence);
  });
});

describe('the name of a file', () => {
  it.each([
    [['ana', 'mde.device.isolate'], 'ana_mde.device.isolate.svg'],
    [['../../etc/passwd', 'x'], 'etc-passwd_x.svg'],
    [['‮gpj', ''], 'gpj_.svg'],
  ])('of %j is harmless', (parts, name) => {
    expect(fileName(parts, 'svg')).toBe(name);
  });
});
