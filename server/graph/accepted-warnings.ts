import type { NodeReference } from '../access/terms/node.ts';
import { load } from './cypher-files.ts';
import type { Graph } from './driver.ts';
import { bulkLimit, readLimit } from './limits.ts';

/** What somebody said of a warning. It belongs to the tenant, not to a snapshot: it outlives imports. */
export interface AcceptedWarning {
  /** Of the warning; the same in every snapshot in which it says the same. */
  readonly key: string;
  /** What kind of warning it is. */
  readonly kind: string;
  /** As the warning said it then. */
  readonly sentence: string;
  readonly nodes: readonly NodeReference[];
  readonly reason: string;
  /** The last day on which it is accepted, as YYYY-MM-DD in UTC; for ever if absent. */
  readonly until?: string;
  /** ISO 8601. */
  readonly acceptedAt: string;
}

interface AcceptedRow extends Omit<AcceptedWarning, 'nodes'> {
  /** As JSON: a property of a node is text. */
  readonly nodes: string;
}

/** Every warning of a tenant that is, or was, accepted; the latest first. */
export async function readAcceptedWarnings(
  graph: Graph,
  tenantId: string,
  signal?: AbortSignal,
): Promise<AcceptedWarning[]> {
  type Row = { readonly acceptance: AcceptedRow };
  const rows = await graph.read<Row>(load('warning/acceptances'), { tenantId }, readLimit(signal));
  return rows.map(({ acceptance }) => acceptedFrom(acceptance));
}

export async function writeAcceptedWarnings(
  graph: Graph,
  tenantId: string,
  accepted: readonly AcceptedWarning[],
): Promise<void> {
  const rows = accepted.map(({ key, nodes, ...said }) => ({
    tenantId,
    key,
    properties: { ...said, nodes: JSON.stringify(nodes) },
  }));
  await graph.write(load('warning/accept'), { rows }, bulkLimit());
}

/** What was said of the warning; undefined when nothing was. */
export async function deleteAcceptedWarning(
  graph: Graph,
  tenantId: string,
  key: string,
): Promise<AcceptedWarning | undefined> {
  type Row = { readonly acceptance: AcceptedRow };
  const [row] = await graph.write<Row>(load('warning/reopen'), { tenantId, key }, bulkLimit());
  return row && acceptedFrom(row.acceptance);
}

function acceptedFrom({ key, kind, sentence, nodes, reason, until, acceptedAt }: AcceptedRow): AcceptedWarning {
  return {
    key,
    kind,
    sentence,
    nodes: JSON.parse(nodes) as NodeReference[],
    reason,
    ...(until === undefined ? {} : { until }),
    acceptedAt,
  };
}
