import { parseArgs } from 'node:util';
import { createWorkplace, say } from '../bench/workplace.ts';
import { attack, everything, fewOfEach, parts } from './attack.ts';
import { createTable } from './table.ts';

const limitMs = 90 * 60_000;

const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const place = createWorkplace(limitMs);
const table = createTable();

try {
  const wanted = parts.filter((part) => values.only === undefined || values.only.includes(part));
  await attack(place, values.short ? fewOfEach : everything, wanted, table);
} catch (error) {
  say(error);
  process.exitCode = 1;
} finally {
  say('Cleaning up.');
  await place.clear();
  table.print();
}
if (table.failed().length > 0) process.exitCode = 1;
// What was ended in the middle may still be waiting for something that is gone now.
process.exit();
