import { createWriteStream, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../config/make-folder.ts';
import { isSystemError, writeFailure } from '../document/write-failure.ts';
import { type GeneratedFile, generateTenant } from '../tenant/generate.ts';
import { BadInput } from './bad-input.ts';
import type { Command, CommandOptions } from './command.ts';
import { exitCode } from './exit-code.ts';
import { visible } from './visible.ts';

const largest = 5_000_000;
const writtenAtOnce = 64 * 1024;

/** `whycan generate`: writes a synthetic tenant as a tenant folder, for measuring and for trying things out. */
export const generate: Command = async ({ arguments: [folder = ''], options, terminal }) => {
  const people = wholeNumber(options, 'people', 1_000);
  const groups = wholeNumber(options, 'groups', Math.max(1, Math.round(people / 10)));
  const memberships = wholeNumber(options, 'memberships', people * 5);
  const devices = wholeNumber(options, 'devices', Math.round(people / 2));
  const seed = wholeNumber(options, 'seed', 1);
  const isRealistic = options.has('realistic');
  try {
    await writeFolder(folder, generateTenant({ people, groups, memberships, devices, seed, isRealistic }));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new BadInput(
      visible(`${folder}: this folder cannot be written: ${writeFailure(error)}. Name a folder that you can write to.`),
    );
  }
  terminal.print(visible(`Wrote ${folder}: ${people} users, ${groups} groups, ${devices} devices.`));
  terminal.print(visible(`Import it with: whycan import ${folder}`));
  return exitCode.success;
};

/** Everything or nothing: half a tenant would be taken for a whole one. */
async function writeFolder(folder: string, files: readonly GeneratedFile[]): Promise<void> {
  const created = makeFolder(folder);
  if (readdirSync(folder).length > 0)
    throw new BadInput(visible(`${folder}: this folder is not empty. Name a new or an empty one.`));
  try {
    for (const file of files) await write(folder, file);
  } catch (error) {
    const begun = created === undefined ? files.map(({ name }) => join(folder, name)) : [created];
    for (const path of begun) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** Waits whenever the disk is slower, so that a large tenant never stands in memory. */
async function write(folder: string, { name, lines }: GeneratedFile): Promise<void> {
  await pipeline(Readable.from(chunksOf(lines)), createWriteStream(join(folder, name), { flush: true }));
}

function* chunksOf(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < writtenAtOnce) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function wholeNumber(options: CommandOptions, name: string, otherwise: number): number {
  const text = options.last(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= largest) return value;
  throw new BadInput(`--${name}: "${visible(text)}" is not a whole number from 1 to ${largest}.`);
}
