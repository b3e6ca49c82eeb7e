import { createHmac } from 'node:crypto';

/** Another text for each text; the same one wherever it stands, so that what was equal stays equal. */
export type Alias = (text: string) => string;

const letters = 'bcdfghjklmnpqrstvwxz';
const groupsOfLetters = 5;
const lettersInGroup = 3;

/**
 * Pseudonyms such as `bcd~fgh~jkl~mnp~qrs`, from a keyed hash (HMAC-SHA256). They hold no four letters in a row, and
 * neither vowels nor digits, so that no name and no id can stand in them by chance.
 */
export function aliasesUnder(key: Buffer): Alias {
  return (text) => {
    if (text === '') return text;
    let rest = createHmac('sha256', key).update(text, 'utf8').digest().readBigUInt64BE();
    let alias = '';
    for (let index = 0; index < groupsOfLetters * lettersInGroup; index += 1) {
      if (index > 0 && index % lettersInGroup === 0) alias += '~';
      alias += letters[Number(rest % 20n)];
      rest /= 20n;
    }
    return alias;
  };
}
