import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { home, personAddress } from '../../web/address/address.ts';
import { countText } from '../../web/answer/count-text.ts';
import { answerAsMarkdown, answerAsText } from '../../web/details/answer-text.ts';
import { decodeGraphiqlFragment, graphiqlLink } from '../../web/graphiql/link.ts';
import { matchingText, matchingVerdicts } from '../../web/person/capability-filter.ts';
import { addressOfHit } from '../../web/search/hit.ts';
import { splitAtNames } from '../../web/text/split-at-names.ts';
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

describe('an answer that is taken along', () => {
  test('says the sentence, every route step by step, and where it came from', () => {
    const text = answerAsText(sample, 'http://localhost/');
    expect(text).toContain('Yes: Ana can isolate srv1.');
    expect(text).toContain('1. Ana is in soc; soc has Response');
    expect(text).toContain('Snapshot 1\nhttp://localhost/');
  });

  test('as Markdown keeps names from becoming links, images or HTML', () => {
    const sentence = '[x](javascript:alert(1)) ![y](z) <b>bold</b> # title';
    const markdown = answerAsMarkdown({ ...sample, sentence, fragility: null }, '');
    const [first = ''] = markdown.split('\n');
    expect(first.replace(/\\./g, '')).toBe('**Yes**: xjavascriptalert1 yz bbold/b  title');
  });

  test('never carries invisible characters', () => {
    expect(answerAsText({ ...sample, sentence: 'a\u202Eb\u200B' }, '')).toContain('a‹U+202E›b‹U+200B›');
  });
});

describe('the link to GraphiQL', () => {
  test.prop([fc.string({ unit: 'grapheme', minLength: 1 }), fc.jsonValue()])(
    'holds document and variables',
    (document, variables) => {
      fc.pre(document.trim() !== '');
      const fragment = graphiqlLink({ document, variables }).replace('/graphiql', '');
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
    expect(addressOfHit(hit('USER', 'ana'), home)).toEqual(personAddress('ana'));
  });

  test('completes the question that is half asked', () => {
    expect(addressOfHit(hit('CAPABILITY', 'c'), personAddress('ana'))).toMatchObject({
      person: 'ana',
      capability: 'c',
    });
    expect(addressOfHit(hit('USER', 'ana'), { ...home, capability: 'c' })).toMatchObject({
      person: 'ana',
      capability: 'c',
    });
  });

  test('leads to the thing itself when it is neither', () => {
    expect(addressOfHit(hit('GROUP', 'soc'), home)).toMatchObject({ thing: 'id-soc' });
  });
});
