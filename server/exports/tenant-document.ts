import { limits } from '../document/limits.ts';
import { writeTenant, writeTenantDocument } from '../tenant/write/tenant.ts';
import { ExportRefused } from './export-format.ts';
import type { ExportSource } from './export-source.ts';
import { inOrder } from './in-order.ts';

/** The snapshot as one tenant document, in YAML or JSON. Throws ExportRefused when whycan would not read it again. */
export async function tenantDocument(source: ExportSource, isJson: boolean): Promise<string> {
  const facts = inOrder({
    ...source.structure,
    people: await listOf(source.people()),
    groups: await listOf(source.groups()),
    devices: await listOf(source.devices()),
  });
  const text = isJson ? JSON.stringify(writeTenantDocument(facts), undefined, 1) : writeTenant(facts).trimEnd();
  if (Buffer.byteLength(text) > limits.documentBytes)
    throw new ExportRefused(
      `This tenant takes more than ${limits.documentBytes / 1024 / 1024} MB as one document, and no larger one is read. Use --as tenant-folder.`,
    );
  return text;
}

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
