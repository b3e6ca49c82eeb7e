import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { spokenIn } from '../../server/questions/spoken/spoken-question.ts';
import { withoutQuestionWords } from '../../server/questions/spoken/words.ts';

const { rulebook } = loadCatalogue();
const capabilities = [...rulebook.capabilities.values()];

function understood(text: string) {
  return spokenIn(text, rulebook).map(({ capability, before, after }) => [capability.id, before, after]);
}

describe('a question in plain words', () => {
  it('speaks of every capability in the words of its phrase, with a name before and one after', () => {
    for (const { id, phrase } of capabilities) {
      const texts = [phrase, phrase.toUpperCase(), `Who can ${phrase}?`];
      for (const text of texts)
        expect([id, ...spokenIn(text, rulebook).map(({ capability }) => capability.id)].slice(1)).toContain(id);
      const around = spokenIn(`can Zoë ${phrase} on xqz7.contoso.com?`, rulebook).find(
        ({ capability }) => capability.id === id,
      );
      expect([id, around?.before, around?.after]).toEqual([id, 'Zoë', 'xqz7.contoso.com?']);
    }
  });

  it.each([
    ['ana isolate dc1', ['mde.device.isolate', 'ana', 'dc1']],
    ['who can isolate dc1', ['mde.device.isolate', '', 'dc1']],
    ['Can Ana Torres isol the machine srv1?', ['mde.device.isolate', 'Ana Torres', 'srv1?']],
    ['live response srv1', ['mde.lr.session', '', 'srv1']],
    ['purge mail', ['mdo.mail.remediate', '', '']],
  ])('is understood: %s', (text, first) => {
    expect(understood(text)).toContainEqual(first);
  });

  it('is none where no word belongs to a capability', () => {
    expect(understood('ana')).toEqual([]);
    expect(understood('')).toEqual([]);
    expect(understood('who can')).toEqual([]);
  });

  it('is none in a text that is too long to be understood word by word', () => {
    expect(understood(`isolate ${'very '.repeat(14)}long`)).toHaveLength(1);
    expect(understood(`isolate ${'very '.repeat(15)}long`)).toEqual([]);
  });

  it('leaves the name of what it asks about', () => {
    expect(withoutQuestionWords('what does SOC Tier 2 give?')).toBe('SOC Tier 2');
    expect(withoutQuestionWords('who can')).toBe('');
  });
});
