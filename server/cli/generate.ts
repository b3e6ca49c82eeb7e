import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new BadInput(`${folder}: this folder is not empty. Name a new or an empty one.`);
  }
  mkdirSync(folder, { recursive: true });
  for (const file of generateTenant({ people, groups, memberships, devices, seed })) await write(folder, file);
  terminal.print(`Wrote ${folder}: ${people} users, ${groups} groups, ${devices} devices.`);
  terminal.print(`Import it with: whycan import ${folder}`);
  return exitCode.success;
};

/** Waits whenever the disk is slower, so that a large tenant never stands in memory. */
async function write(folder: string, { name, lines }: GeneratedFile): Promise<void> {
  const stream = createWriteStream(join(folder, name));
  for (const line of lines) {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}

function wholeNumber(options: CommandOptions, name: string, otherwise: number): number {
  const text = options.last(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= largest) return value;
  throw new BadInput(`--${name}: "${text}" is not a whole number from 1 to ${largest}.`);
}
