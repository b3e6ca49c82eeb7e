import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { decodeGraphiqlFragment, graphiqlLink } from '../../web/graphiql/link.ts';
import { answerAddress } from '../../web/pages/answer/address.ts';
import { countText } from '../../web/pages/answer/count-text.ts';
import { answerAsMarkdown, answerAsText } from '../../web/pages/answer/details/answer-text.ts';
import { completeWays, waysInWords } from '../../web/pages/answer/ways.ts';
import { capabilityAddress } from '../../web/pages/capability/address.ts';
import { nodeAddress } from '../../web/pages/node/address.ts';
import { personAddress } from '../../web/pages/person/address.ts';
import { matchingText, matchingVerdicts } from '../../web/pages/person/capability-filter.ts';
import { startAddress } from '../../web/pages/start/address.ts';
import { tenantAddress } from '../../web/pages/tenant/address.ts';
import { countOf, joined } from '../../web/parts/lists/use-pages.ts';
import { splitAtNames } from '../../web/parts/text/split-at-names.ts';
import { nameOf } from '../../web/picture/details/item-name.ts';
import { addressOfHit } from '../../web/search/hit.ts';
import { sample } from './decision-sample.ts';

describe('names in a sentence', () => {
  test('are set apart as whole words, the longest first', () => {
    const parts = splitAtNames('Ana Torres can, Ana and Anabel cannot', ['Ana', 'Ana Torres']);
    expect(parts.filter((part) => part.isName).map((part) => part.text)).toEqual(['Ana Torres', 'Ana']);
  });

  test.prop([fc.string(), fc.array(fc.string())])('never change what the sentence says', (sentence, names) => {
    expect(
      splitAtNames(sentence, names)
        .map((part) => part.text)
        .join(''),
    ).toBe(sentence);
  });
});

describe('a count', () => {
  test('is written out as long as it can be read', () => {
    expect(countText('3')).toBe('3');
    expect(countText('12345')).toBe('12,345');
  });

  test('beyond that says its size, also past what numbers can hold', () => {
    expect(countText('18446744073709551617')).toBe('≈ 1.84 × 10¹⁹');
  });
});

describe('the ways of an answer', () => {
  const counted = (ways: string, total: string, needs: number) => ({
    completeWays: ways,
    routes: {
      total,
      leaves: Array.from({ length: needs }, () => sample.routes.leaves[0]).filter((leaf) => leaf !== undefined),
    },
  });
  test.each([
    ['1', '1', 1, '1 complete way', '1 route to 1 requirement; 1 complete way'],
    ['2', '3', 2, '2 complete ways', '3 routes to 2 requirements; 2 complete ways'],
    ['12345', '12345', 1, '12,345 complete ways', '12,345 routes to 1 requirement; 12,345 complete ways'],
  ])('%s of %s routes', (ways, total, needs, chip, words) => {
    expect(completeWays(counted(ways, total, needs))).toBe(chip);
    expect(waysInWords(counted(ways, total, needs))).toBe(
      `${words}, with one route to each requirement that is needed at once`,
    );
  });
});

describe('a list that is read page by page', () => {
  test.each([
    [5, 12, false, '5 of 12'],
    [12, 12, false, '12'],
    [5, 20, true, '5 of more than 20'],
    [20, 20, true, '20 of more than 20'],
  ])('%i of %i shown, more: %s', (shown, loaded, hasMore, text) => {
    expect(countOf(shown, loaded, hasMore)).toBe(text);
  });

  test('goes on where it ended, and says nothing twice', () => {
    const page = joined({ items: ['a', 'b'], next: 'b' }, { items: ['b', 'c', 'd'], next: undefined }, (item) => item);
    expect(page).toEqual({ items: ['a', 'b', 'c', 'd'], next: undefined });
  });
});

describe('the name of a node', () => {
  const named = (product: 'MDE' | 'MDO' | null) => {
    const [node] = sample.graph.nodes;
    if (!node) throw new Error('the sample has no node');
    const alerts = { ...node, key: 'x', name: 'Alerts (manage)', reference: { ...node.reference, product } };
    return nameOf({ ...sample.graph, nodes: [alerts] }, 'x').text;
  };
  test('tells the product of a permission', () => {
    expect(named('MDE')).toBe('Alerts (manage) for Defender for Endpoint');
    expect(named('MDO')).toBe('Alerts (manage) for Defender for Office 365');
    expect(named(null)).toBe('Alerts (manage)');
  });
});

describe('an answer that is copied', () => {
  test('says the sentence, every route step by step, and where it came from', () => {
    const text = answerAsText(sample, 'http://localhost/');
    expect(text).toContain('Yes: Ana can isolate srv1.');
    expect(text).toContain('1. Ana is in soc; soc has Response.');
    expect(text).toContain('3 routes to 2 requirements; 2 complete ways, with one route to each requirement');
    expect(text).toContain('Snapshot 1, date of the data not stated\nhttp://localhost/');
  });

  test('names the documents and files behind it, with dates and links', () => {
    const text = answerAsMarkdown(sample, '');
    expect(text).toContain(
      '- defender-endpoint/machine-groups.md (2026-07-02) https://learn.microsoft.com/defender-endpoint/machine-groups\n- Permission options\n',
    );
    expect(text).toContain('Files, imported 21 Nov 2026 09:30 UTC, 2 of 3 shown:\n- in/\\<b>tenant‹U+202E›.yaml');
    expect(text).toContain('(data as of 20 Nov 2026 08:00 UTC)\n- raw/users.ndjson\n');
  });

  test('joins the steps of a route to one sentence, whatever they end with', () => {
    const [first, ...others] = sample.routes.leaves;
    const [route] = first?.routes ?? [];
    if (!first || !route) throw new Error('the sample has no route');
    const [one, two] = route.steps;
    if (!one || !two) throw new Error('the route has no steps');
    const steps = [
      { ...one, sentence: 'Ana Torres is a member of Acme Inc..' },
      { ...two, sentence: 'Acme Inc. holds Security Operator.' },
    ];
    const asked = {
      ...sample,
      routes: { ...sample.routes, leaves: [{ ...first, routes: [{ ...route, steps }] }, ...others] },
    };
    const line = '1. Ana Torres is a member of Acme Inc.; Acme Inc. holds Security Operator.\n';
    expect(answerAsText(asked, '')).toContain(line);
    expect(answerAsMarkdown(asked, '')).toContain(line);
  });

  const markdownOf = (sentence: string) =>
    answerAsMarkdown({ ...sample, sentence, fragility: null }, '')
      .split('\n')[0]
      ?.replace('**Yes**: ', '');

  test.each([
    ['srv1.corp.contoso.com (rank 1) - Response (manage) on Office 365; 2 + 3 = 5!', undefined],
    ['Email & collaboration: so.sd.basics, Foo_CL and {x} | y > z', undefined],
    ['[x](javascript:alert(1)) ![y](z)', '\\[x\\](javascript:alert(1)) !\\[y\\](z)'],
    [
      '<b>bold</b> &lt; *a* _b_ `c` ~~d~~ #12 @team',
      '\\<b>bold\\</b> \\&lt; \\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\#12 \\@team',
    ],
    [
      'https://evil.example www.evil.example ana@evil.example',
      'https\\://evil.example www\\.evil.example ana\\@evil.example',
    ],
    ['back\\slash', 'back\\\\slash'],
  ])('as Markdown escapes what makes markup, and nothing else: %s', (sentence, escaped) => {
    expect(markdownOf(sentence)).toBe(escaped ?? sentence);
  });

  test('never carries invisible characters', () => {
    expect(answerAsText({ ...sample, sentence: 'a\u202Eb\u200B' }, '')).toContain('a‹U+202E›b‹U+200B›');
  });
});

describe('the link to GraphiQL', () => {
  test.prop([fc.string({ unit: 'grapheme', minLength: 1 }), fc.dictionary(fc.string(), fc.jsonValue())])(
    'holds document and variables',
    (document, variables) => {
      fc.pre(document.trim() !== '');
      const fragment = graphiqlLink({ document, variables, at: undefined }).replace('/graphiql', '');
      const opened = decodeGraphiqlFragment(fragment);
      expect(opened?.document).toBe(document);
      expect(JSON.stringify(opened?.variables)).toBe(JSON.stringify(variables));
    },
  );

  test.prop([fc.string()])('is read without an exception whatever it says', (fragment) => {
    expect(() => decodeGraphiqlFragment(fragment)).not.toThrow();
  });
});

describe('the list of capabilities', () => {
  const answer = (title: string, verdict: 'ALLOW' | 'DENY') => ({
    section: 'MDE',
    verdict,
    state: null,
    sentence: `Béa: ${title}`,
    capability: { id: title, key: `mde.${title}`, title },
  });
  const answers = [answer('Isolate a device', 'ALLOW'), answer('Tag a device', 'DENY')];

  test('is filtered by every word, without regard to case and accents', () => {
    expect(matchingText(answers, 'BEA isol')).toHaveLength(1);
    expect(matchingText(answers, 'endpoint device')).toHaveLength(2);
    expect(matchingText(answers, '')).toHaveLength(2);
  });

  test('shows all verdicts until some are chosen', () => {
    expect(matchingVerdicts(answers, [])).toHaveLength(2);
    expect(matchingVerdicts(answers, ['DENY']).map((one) => one.verdict)).toEqual(['DENY']);
  });
});

describe('a hit of the search', () => {
  const hit = (kind: 'USER' | 'CAPABILITY' | 'GROUP', key: string) => ({ kind, key, node: { id: `id-${key}` } });

  test('leads to the person', () => {
    expect(addressOfHit(hit('USER', 'ana'), startAddress)).toEqual(personAddress('ana'));
  });

  test('completes the question that is half asked', () => {
    expect(addressOfHit(hit('CAPABILITY', 'c'), personAddress('ana'))).toEqual(answerAddress('ana', 'c'));
    const on = { device: 'srv1' };
    expect(addressOfHit(hit('USER', 'ana'), capabilityAddress('c', on))).toEqual(answerAddress('ana', 'c', on));
  });

  test('takes the place of its part where a question is there already, and the others stay', () => {
    const on = { device: 'srv1' };
    const asked = { ...answerAddress('ana', 'c', on), item: 'x' };
    expect(addressOfHit(hit('USER', 'eve'), asked)).toEqual(answerAddress('eve', 'c', on));
    const node = { id: 'id-d', takes: ['device'], workloads: [] };
    expect(addressOfHit({ kind: 'CAPABILITY', key: 'd', node }, asked)).toEqual(answerAddress('ana', 'd', on));
    expect(addressOfHit({ kind: 'CAPABILITY', key: 'd', node: { ...node, takes: [] } }, asked)).toEqual(
      answerAddress('ana', 'd'),
    );
    expect(addressOfHit({ ...hit('GROUP', 'dc1'), kind: 'DEVICE' }, asked)).toEqual(
      answerAddress('ana', 'c', { device: 'dc1' }),
    );
    expect(addressOfHit({ ...hit('GROUP', 'dc1'), kind: 'DEVICE' }, capabilityAddress('c'))).toEqual(
      nodeAddress('id-dc1'),
    );
    expect(addressOfHit(hit('CAPABILITY', 'd'), tenantAddress)).toEqual(capabilityAddress('d'));
  });

  test('leads to the node itself when it is neither', () => {
    expect(addressOfHit(hit('GROUP', 'soc'), startAddress)).toEqual(nodeAddress('id-soc'));
  });
});
