/** The words of a text without case, accents and punctuation. */
export function plainWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that a question is made of, whatever it is about. */
export const questionWords: ReadonlySet<string> = new Set(
  'a an and any at by can could do does everybody everyone for from get give given gives grant grants has have he how i in is it let lets my of on or she that the their they to what which who whom whose why with'.split(
    ' ',
  ),
);

/** What people say for what the catalogue calls otherwise. */
const others: Readonly<Record<string, string>> = {
  computer: 'device',
  computers: 'device',
  devices: 'device',
  emails: 'email',
  endpoint: 'device',
  erase: 'delete',
  machine: 'device',
  machines: 'device',
  mail: 'email',
  mails: 'email',
  message: 'email',
  messages: 'email',
  purge: 'delete',
  read: 'view',
  remove: 'delete',
  scanning: 'scan',
  see: 'view',
  show: 'view',
  soft: 'delete',
};

/** A word as the catalogue would say it. */
export function asCatalogueSays(word: string): string {
  return others[word] ?? word;
}

/** What a text names once the words of any question are taken out: `soc tier 2 gives` names `soc tier 2`. */
export function withoutQuestionWords(text: string): string {
  const tokens = text.trim().split(/\s+/u);
  return tokens.filter((token) => !isQuestionWord(token)).join(' ');
}

export function isQuestionWord(token: string): boolean {
  return plainWords(token).every((word) => questionWords.has(word));
}
