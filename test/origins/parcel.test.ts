import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { totalProblem } from '../../server/origins/parcel/check-entry.ts';
import { parcelLimits } from '../../server/origins/parcel/limits.ts';
import { openParcel } from '../../server/origins/parcel/open-parcel.ts';
import type { Parcel } from '../../server/origins/parcel/parcel.ts';
import { refusalOf } from './parcels/in-memory.ts';
import { type ZippedFile, zipBytes } from './parcels/zip-bytes.ts';

const place = mkdtempSync(join(tmpdir(), 'whycan-parcel-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let made = 0;
function write(path: string, content: string | Buffer): string {
  const whole = join(place, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

/** As a user to whom permissions apply, which they do not to root. */
async function withoutPrivileges<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

function zipAt(files: readonly ZippedFile[]): string {
  made += 1;
  return write(`zips/${made}`, zipBytes(files));
}

async function contentsOf(parcel: Parcel): Promise<string[]> {
  const texts: string[] = [];
  for (const file of parcel.files) {
    let text = '';
    for await (const chunk of file.open()) text += Buffer.from(chunk).toString();
    texts.push(`${file.name} ${file.path} ${file.bytes} ${text}`);
  }
  await parcel.close();
  return texts;
}

/** Opens a zip and reads all of it. */
async function readZip(files: readonly ZippedFile[] | Buffer): Promise<string[]> {
  const path = Buffer.isBuffer(files) ? write('zips/bytes', files) : zipAt(files);
  return contentsOf(await openParcel(path, 'export'));
}

describe('a parcel', () => {
  it('is one file, whatever it is called, and only its bytes when it was opened', async () => {
    const path = write('alone.zip', 'no zip at all');
    const parcel = await openParcel(path, './alone.zip');
    appendFileSync(path, ', and more');
    expect([parcel.form, parcel.path]).toEqual(['file', './alone.zip']);
    expect(await contentsOf(parcel)).toEqual(['./alone.zip alone.zip 13 no zip at all']);
    expect(await contentsOf(await openParcel(write('empty', ''), 'empty'))).toEqual(['empty empty 0 ']);
  });

  it('is a folder with all files below it in their order; links, devices and zips are named', async () => {
    write('folder/b.json', 'b');
    write('folder/a/deep.json', 'deep');
    write('folder/a.json', 'a');
    write('folder/more.zip', 'PK');
    write('folder/.DS_Store', '');
    symlinkSync('/etc', join(place, 'folder', 'etc'));
    symlinkSync('a.json', join(place, 'folder', 'again.json'));
    execFileSync('mkfifo', [join(place, 'folder', 'pipe')]);
    const parcel = await openParcel(join(place, 'folder'), 'exports/');
    expect(parcel.form).toBe('folder');
    expect([...(parcel.passedOver ?? [])].map(({ name, what }) => `${name} ${what}`).sort()).toEqual([
      'exports/.DS_Store system file',
      'exports/again.json link',
      'exports/etc link',
      'exports/more.zip zip',
      'exports/pipe device',
    ]);
    expect(await contentsOf(parcel)).toEqual([
      'exports/a.json a.json 1 a',
      'exports/a/deep.json a/deep.json 4 deep',
      'exports/b.json b.json 1 b',
    ]);
  });

  it('is a zip, whatever it is called; a zip in it is named, not read', async () => {
    const path = zipAt([
      { name: 'b/', content: '', mode: 0o40755 },
      { name: 'b/users.json', content: 'users' },
      { name: 'a.json', content: 'a', method: 0 },
      { name: 'inner.zip', content: 'PK' },
      { name: '__MACOSX/a.json', content: 'x' },
    ]);
    const parcel = await openParcel(path, 'export');
    expect(parcel.form).toBe('zip');
    expect(parcel.passedOver).toEqual([
      { name: 'export/__MACOSX/a.json', what: 'system file' },
      { name: 'export/inner.zip', what: 'zip' },
    ]);
    expect(await contentsOf(parcel)).toEqual(['export/a.json a.json 1 a', 'export/b/users.json b/users.json 5 users']);
    expect(await readZip([])).toEqual([]);
  });

  it('gives the bytes anew each time, also after it was left early', async () => {
    const parcel = await openParcel(zipAt([{ name: 'a', content: 'x'.repeat(300_000) }]), 'export');
    const [file] = parcel.files;
    for (let round = 0; round < 3; round += 1) for await (const _ of file?.open() ?? []) break;
    expect((await contentsOf(parcel))[0]).toHaveLength('export/a a 300000 '.length + 300_000);
  });

  it('is refused where there is nothing, or nothing that ends', async () => {
    expect(await refusalOf(() => openParcel(join(place, 'nowhere'), 'nowhere'))).toBe(
      'nowhere: this file does not exist.',
    );
    expect(await refusalOf(() => openParcel('/dev/zero', '/dev/zero'))).toBe(
      '/dev/zero: this is not a regular file but a device.',
    );
    execFileSync('mkfifo', [join(place, 'fifo')]);
    expect(await refusalOf(() => openParcel(join(place, 'fifo'), 'fifo'))).toBe(
      'fifo: this is not a regular file but a named pipe.',
    );
  });

  it('is refused where a folder in it may not be read, by the name of that folder', async () => {
    write('shared/read.json', '');
    const locked = join(place, 'shared/inner/locked');
    mkdirSync(locked, { recursive: true });
    chmodSync(place, 0o755);
    chmodSync(locked, 0);
    expect(await withoutPrivileges(() => refusalOf(() => openParcel(join(place, 'shared'), 'shared')))).toBe(
      'shared/inner/locked: you do not have permission to read it.',
    );
  });

  it('is refused where folders are too deep', async () => {
    const path = Array.from({ length: parcelLimits.depth + 1 }, () => 'd').join('/');
    write(`deep/${path}/x.json`, '');
    expect(await refusalOf(() => openParcel(join(place, 'deep'), 'deep'))).toBe(
      `deep/${path}: this folder is more than 32 folders deep. Import the folder with the files itself.`,
    );
    write(`deep-enough/${path.slice(2)}/x.json`, '');
    expect((await openParcel(join(place, 'deep-enough'), 'deep')).files).toHaveLength(1);
  });
});

describe('a zip is refused', () => {
  const large = Buffer.alloc(60 * 1024 * 1024);

  it.each<[string, readonly ZippedFile[] | Buffer, string]>([
    [
      'when a path leads out of it',
      [{ name: '../../evil', content: 'x' }],
      'export: this zip holds "../../evil", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    [
      'when a path is absolute',
      [{ name: '/etc/passwd', content: 'x' }],
      'export: this zip holds "/etc/passwd", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    [
      'when it holds a symbolic link',
      [{ name: 'link', content: '/etc/passwd', mode: 0o120777 }],
      'export: "link" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    [
      'when it holds a device',
      [{ name: 'tty', content: '', mode: 0o20666 }],
      'export: "tty" in this zip is a device. Unpack the zip, look at it, and import the folder.',
    ],
    [
      'when it is encrypted',
      [{ name: 'secret', content: 'x', flags: 0x801 }],
      'export: "secret" in this zip is encrypted. Unpack the zip with its password, and import the folder.',
    ],
    [
      'when it is packed in another way',
      [{ name: 'new', content: 'x', method: 93 }],
      'export: "new" in this zip is packed in a way that whycan cannot read. Unpack the zip, and import the folder.',
    ],
    [
      'when it swells',
      [{ name: 'bomb', content: large }],
      'export: "bomb" in this zip is 60 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
    [
      'when all of it swells',
      Array.from({ length: 60 }, (_, index) => ({ name: `${index}`, content: large.subarray(0, 1024 * 1024) })),
      'export: this zip is 51 MB unpacked, more than 200 times its size. Unpack it, look at it, and import the folder if it is what you expect.',
    ],
    [
      'when it holds a path twice',
      [
        { name: 'a', content: 'x' },
        { name: 'a', content: 'y' },
      ],
      'export: this zip holds "a" twice. Unpack it, and import the folder.',
    ],
    [
      'when a file has more bytes than stated',
      [{ name: 'a', content: 'xyz'.repeat(1000), bytes: 100 }],
      'export/a: this zip is damaged or cut (too many bytes in the stream. expected 100. got at least 3000). Make or copy it again.',
    ],
    [
      'when a file has fewer bytes than stated',
      [{ name: 'a', content: 'xyz', bytes: 100 }],
      'export/a: this zip is damaged or cut (not enough bytes in the stream. expected 100. got only 3). Make or copy it again.',
    ],
    [
      'when a checksum does not match',
      [{ name: 'a', content: 'xyz', checksum: 7 }],
      'export/a: this zip is damaged or cut (the checksum of a does not match). Make or copy it again.',
    ],
    [
      'when it is cut',
      zipBytes([{ name: 'a', content: 'xyz' }]).subarray(0, 60),
      'export: this zip is damaged or cut (End of central directory record signature not found. Either not a zip file, or file is truncated). Make or copy it again.',
    ],
  ])('%s', async (_, files, sentence) => {
    expect(await refusalOf(() => readZip(files))).toBe(sentence);
  });

  it('when it holds more than the limit, though it is as large itself', () => {
    const gigabyte = 1024 ** 3;
    expect(totalProblem(8 * gigabyte, 7 * gigabyte)).toBeUndefined();
    expect(totalProblem(8 * gigabyte + 1, 7 * gigabyte)).toBe(
      'this zip is more than 8,192 MB unpacked, the limit. Import its files in several zips, or unpack it and import the folder.',
    );
  });

  it('when it has too many entries', async () => {
    const zip = zipBytes([{ name: 'a', content: 'x' }]);
    const end = zip.length - 22;
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50);
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(100_001n, 24);
    record.writeBigUInt64LE(100_001n, 32);
    record.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 12)), 40);
    record.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 16)), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50);
    locator.writeBigUInt64LE(BigInt(end), 8);
    locator.writeUInt32LE(1, 16);
    const last = Buffer.from(zip.subarray(end));
    last.writeUInt16LE(0xffff, 8);
    last.writeUInt16LE(0xffff, 10);
    last.writeUInt32LE(0xffffffff, 16);
    expect(await refusalOf(() => readZip(Buffer.concat([zip.subarray(0, end), record, locator, last])))).toBe(
      'export: this zip has 100001 entries; the limit is 100000. Pack the exported files only.',
    );
  });

  it('wherever it is cut', async () => {
    const zip = zipBytes([
      { name: 'a', content: 'xyz'.repeat(50) },
      { name: 'b', content: 'abc' },
    ]);
    for (let length = 4; length < zip.length; length += 1)
      expect(await refusalOf(() => readZip(zip.subarray(0, length))), `${length} bytes`).toContain('damaged or cut');
  });
});
