import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphFormat } from '../../server/origins/graph/format.ts';
import type { ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { heard, jsonFile } from './listening.ts';

const link = (page: number) => ({
  '@odata.nextLink': `https://graph.microsoft.com/v1.0/users?$skiptoken=t${page * 7}`,
});

/** Three pages of users, with a link from each to the next. */
function page(number: 1 | 2 | 3, name: string, more: object = {}): ParcelFile {
  const value = ['a', 'b'].map((letter) => ({
    id: `${letter}${number}`,
    userPrincipalName: `${letter}${number}@contoso.com`,
    accountEnabled: true,
  }));
  const next = number === 3 ? {} : link(number + 1);
  const context = 'https://graph.microsoft.com/v1.0/$metadata#users';
  return jsonFile({ '@odata.context': context, ...more, ...next, value }, name);
}

const users = async (...files: readonly ParcelFile[]) => (await heard(graphFormat, ...files)).coverage['users'];
const first = (name: string) => page(1, name, { '@odata.count': 6 });
const lacking = (pages: string) =>
  `partial: By the names of the files, these pages are missing: ${pages}. Save them as well.`;

describe('pages of a list of Microsoft Graph whose files are numbered', () => {
  it.each([
    ['-', 1],
    ['_page', 1],
    [' (', 0],
  ])('are all there, in any order and any of them twice (users%s…)', async (separator, from) => {
    const all = ([1, 2, 3] as const).map((number) => page(number, `users${separator}${number - 1 + from}.json`));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...all, ...all], { minLength: 3 }), async (files) => {
        fc.pre(new Set(files).size === 3);
        expect(await users(...files)).toBe('complete');
      }),
      { numRuns: 30 },
    );
  });

  it('may begin with a file without a number', async () => {
    expect(await users(page(1, 'users.json'), page(2, 'users-2.json'), page(3, 'users-3.json'))).toBe('complete');
    expect(await users(page(1, 'users.json'), page(2, 'users (1).json'), page(3, 'users (2).json'))).toBe('complete');
  });

  it('lack the first one', async () => {
    expect(await users(page(2, 'users-2.json'), page(3, 'users-3.json'))).toBe(lacking('1'));
    expect(await users(page(3, 'users-page3.json'))).toBe(lacking('1, 2'));
  });

  it('lack one in the middle', async () => {
    expect(await users(page(3, 'users-3.json'), page(1, 'users-1.json'))).toBe(lacking('2'));
    expect(await users(page(1, 'users.json'), page(2, 'users-2.json'), page(3, 'users-4.json'))).toBe(lacking('3'));
    expect(await users(page(1, 'users.json'), page(3, 'users-3.json'))).toBe(lacking('2'));
  });

  it('lack the last one, also where another list of users is whole', async () => {
    const cut = [page(1, 'users-1.json'), page(2, 'users-2.json')];
    expect(await users(...cut)).toBe('partial: The last page links to a further one. Save that as well.');
    expect(await users(...cut, page(3, 'guests.json'))).toBe(lacking('3'));
  });

  it('lack pages that a page which is there twice does not stand for', async () => {
    expect(await users(page(2, 'users-2.json'), page(2, 'users-2.json'), page(3, 'users-3.json'))).toBe(lacking('1'));
  });

  it('lack nothing where the numbers count answers of several lists', async () => {
    const groups = jsonFile(
      { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups', value: [] },
      'answer-1.json',
    );
    expect(await users(groups, page(1, 'answer-2.json'), page(2, 'answer-3.json'), page(3, 'answer-4.json'))).toBe(
      'complete',
    );
  });

  it('lack nothing where the number is no page: a year, or the only file', async () => {
    expect(await users(page(3, 'users-2026.json'))).toBe('complete');
    expect(await users(page(3, 'tenant-2.json'))).toBe('complete');
  });
});

describe('pages of a list of Microsoft Graph that states its count', () => {
  const counted = 'partial: The list has 6 objects, and its pages have 4. Save all of its pages.';

  it('are all there, in any order, whatever the files are called', async () => {
    expect(await users(page(3, 'z.json'), page(2, 'y.json'), first('x.json'))).toBe('complete');
    expect(await users(page(3, 'z.json'), page(2, 'y.json'), first('x.json'), first('w.json'))).toBe('complete');
  });

  it('lack one, also where another is there twice', async () => {
    expect(await users(first('x.json'), page(3, 'z.json'))).toBe(counted);
    expect(await users(first('x.json'), page(3, 'y.json'), page(3, 'z.json'))).toBe(counted);
  });
});
