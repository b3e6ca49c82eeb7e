import { quote } from '../../document/problem.ts';
import { InvalidReason, InvalidUntil } from './problems.ts';

export const longestReason = 500;

/** A reason as it is kept. Throws InvalidReason. */
export function acceptableReason(text: string): string {
  const reason = text.trim();
  if (reason === '') throw new InvalidReason('The reason is missing. Say why this warning is acceptable.');
  const { length } = [...reason];
  if (length <= longestReason) return reason;
  throw new InvalidReason(`The reason has ${length} characters, and ${longestReason} are the most.`);
}

/** A last day as it is kept, if there is one. Throws InvalidUntil. */
export function acceptableUntil(text: string | undefined, today: string): { readonly until?: string } {
  if (text === undefined) return {};
  if (!isDay(text))
    throw new InvalidUntil(`${quote(text, 40)} is not a day. Write the last day as YYYY-MM-DD, such as ${today}.`);
  if (text < today)
    throw new InvalidUntil(`${text} is over: today is ${today} (UTC). Name today or a later day as the last one.`);
  return { until: text };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
