import type { z } from 'zod';
import { IntakeRefusal } from '../../intake/refusal.ts';

const mostBytes = 200_000;

/** The body of a request as what it should be; throws IntakeRefusal. An empty body is an empty object. */
export async function readJson<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const parsed = shape.safeParse(parse(await textOf(request)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the request';
  throw new IntakeRefusal(400, `${where}: ${issue?.message ?? 'this is not what is expected here'}.`);
}

async function textOf({ body }: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new IntakeRefusal(413, `The request is larger than ${mostBytes / 1000} kB.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new IntakeRefusal(400, 'The request is not valid JSON.');
  }
}
