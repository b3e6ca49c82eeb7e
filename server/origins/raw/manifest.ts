import { z } from 'zod';
import { rawFormat } from '../../collect/raw-folder.ts';
import { isObject, NotJson, parseJson } from '../json/parse.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { textOf } from '../parcel/text.ts';
import { Unreadable } from '../statements/listener.ts';

const text = z.string();
const source = z.object({
  state: z.enum(['complete', 'partial', 'missing']),
  reason: text.nullable().default(null),
  from: text.nullable().default(null),
  to: text.nullable().default(null),
  groups: z.array(text).default([]),
});

/** What the importer needs of `RawManifest`. */
const manifestShape = z.object({
  format: z.literal(rawFormat),
  tenant: z.object({ id: text.min(1), displayName: text.nullable().default(null) }),
  cloud: text.optional(),
  started: text,
  finished: text,
  sources: z.record(text, source),
  files: z.record(text, z.object({ lines: z.number(), bytes: z.number(), sha256: text })),
  licences: z
    .array(
      z.object({
        status: text.nullable(),
        plans: z.array(z.object({ name: text, status: text.nullable() })),
      }),
    )
    .nullable()
    .default(null),
  deviceGroupNames: z.array(text).nullable().default(null),
  otherPrincipals: z
    .object({
      known: z.array(z.object({ id: text.min(1), type: text.nullable(), displayName: text.nullable() })),
      deleted: z.array(text),
    })
    .nullable()
    .default(null),
});
export type Manifest = z.infer<typeof manifestShape>;

const mostCharacters = 64 * 1024 * 1024;

/** The manifest of a collected folder; throws `Unreadable` if it is none, or one of a later version. */
export async function readManifest(file: ParcelFile): Promise<Manifest> {
  const value = await readValue(file);
  const format = isObject(value) ? value['format'] : undefined;
  if (typeof format === 'string' && format !== rawFormat && format.startsWith('whycan-raw/'))
    throw new Unreadable(
      file.name,
      `this folder has the format ${format}, which is newer. Update whycan, then import it.`,
    );
  const parsed = manifestShape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new Unreadable(
    file.name,
    `the manifest is not as whycan writes it (${where}: ${issue?.message ?? 'unreadable'}). Collect the tenant again.`,
  );
}

async function readValue(file: ParcelFile): Promise<unknown> {
  let written = '';
  for await (const piece of textOf(file)) {
    written += piece;
    if (written.length > mostCharacters)
      throw new Unreadable(file.name, 'the manifest is too large. Collect the tenant again.');
  }
  try {
    return parseJson(written);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    throw new Unreadable(file.name, `not valid JSON: ${error.message}. Collect the tenant again.`, error.line);
  }
}
