import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceGroups } from '../origins/portal-answers.ts';
import { entry, machineGroups, recording, secret } from '../origins/recording.ts';
import { fileOf, whycan } from './whycan.ts';

const target = () => join(mkdtempSync(join(tmpdir(), 'whycan-har-')), 'out.har');
const source = (...entries: unknown[]) => fileOf('in.har', JSON.stringify(recording(entries)));

describe('whycan har-clean', () => {
  it('writes a new file for its owner only, and says to delete the recording', async () => {
    const [from, to] = [source(entry(machineGroups, deviceGroups)), target()];
    const { code, out, err } = await whycan('har-clean', from, to);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      `Wrote ${to} with 1 answer of the Defender portal.\nDelete ${from}: it can hold the cookies of a signed-in session.\n`,
    );
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(readFileSync(to, 'utf8')).toContain('Workstations');
    expect(readFileSync(to, 'utf8')).not.toContain(secret);
  });

  it('never touches a file that is there', async () => {
    const [from, to] = [source(entry(machineGroups, deviceGroups)), fileOf('mine.har', 'mine')];
    const { code, err } = await whycan('har-clean', from, to);
    expect(code).toBe(2);
    expect(err).toBe(`${to}: there is already something of this name. Name a new file.\n`);
    expect(readFileSync(to, 'utf8')).toBe('mine');
  });

  it.each([
    ['of nothing that is read', () => source(entry('https://example.org/', {})), 'has none of the answers'],
    ['that is cut off', () => fileOf('cut.har', '{"log":{"entries":['), 'ends too early'],
    ['that is not there', () => join(tmpdir(), 'no-such.har'), 'does not exist'],
    ['that is a folder', () => mkdtempSync(join(tmpdir(), 'whycan-har-')), 'not a folder or a zip'],
  ])('refuses a recording %s and writes nothing', async (_, from, sentence) => {
    const to = target();
    const { code, err } = await whycan('har-clean', from(), to);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(() => statSync(to)).toThrow('ENOENT');
  });
});
