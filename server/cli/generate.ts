import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type GeneratedFile, generateTenant } from '../tenant/generate.ts';
import { BadInput } from './bad-input.ts';
import type { Command, CommandOptions } from './command.ts';
import { exitCode } from './exit-code.ts';

const largest = 5_000_000;

/** `whycan generate`: writes a synthetic tenant as a tenant folder, for measuring and for trying things out. */
export const generate: Command = async ({ arguments: [folder = ''], options, terminal }) => {
  const people = wholeNumber(options, 'people', 1_000);
  const groups = wholeNumber(options, 'groups', Math.max(1, Math.round(people / 10)));
  const memberships = wholeNumber(options, 'memberships', people * 5);
  const devices = wholeNumber(options, 'devices', Math.round(people / 2));
  const seed = wholeNumber(options, 'seed', 1);
  prepare(folder);
  for (const file of generateTenant({ people, groups, memberships, devices, seed })) await write(folder, file);
  terminal.print(`Wrote ${folder}: ${people} users, ${groups} groups, ${devices} devices.`);
  terminal.print(`Import it with: whycan import ${folder}`);
  return exitCode.success;
};

function prepare(folder: string): void {
  try {
    makeFolder(resolve(folder));
    if (readdirSync(folder).length === 0) return;
  } catch (error) {
    throw unwritable(folder, error);
  }
  throw new BadInput(`${folder}: this folder is not empty. Name a new or an empty one.`);
}

/** One after the other: where a file system answers oddly, as /proc does, Node's own way to make them all never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function unwritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  const reason = isFull ? 'the disk is full' : `it cannot be written (${error.code})`;
  return new BadInput(`${path}: ${reason}. Name a folder that you can write to${isFull ? ', with more space' : ''}.`);
}

/** Waits whenever the disk is slower, so that a large tenant never stands in memory. */
async function write(folder: string, { name, lines }: GeneratedFile): Promise<void> {
  const path = join(folder, name);
  try {
    await pipeline(withLineEnds(lines), createWriteStream(path));
  } catch (error) {
    throw unwritable(path, error);
  }
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function wholeNumber(options: CommandOptions, name: string, otherwise: number): number {
  const text = options.last(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= largest) return value;
  throw new BadInput(`--${name}: "${text}" is not a whole number from 1 to ${largest}.`);
}
