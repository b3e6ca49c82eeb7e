import type { Workplace } from '../bench/workplace.ts';
import { connect } from '../server/graph/driver.ts';
import { acquireDatabase } from '../server/graph/launch/private-database.ts';
import { keyParameters } from '../server/graph/snapshot-key.ts';
import { listSnapshots } from '../server/graph/snapshots.ts';

const counted = {
  name: 'hardening/counts',
  text: `MATCH (n:Principal {snapshot: $series}) WHERE n.id IS NOT NULL AND NOT n:UnknownPrincipal
  AND coalesce(n.since, $series) <= $snapshot < coalesce(n.until, $snapshot + 1)
RETURN count(CASE WHEN n:Group THEN 1 END) AS groups, count(CASE WHEN n:User THEN 1 END) AS users`,
};

/** How many snapshots that can be read hold other people or groups than they say. */
export async function incompleteSnapshots({ config }: Workplace): Promise<number> {
  const lease = await acquireDatabase(config, { onProgress: () => undefined });
  const graph = await connect(lease);
  try {
    let half = 0;
    for (const { counts, ...key } of await listSnapshots(graph)) {
      const [row] = await graph.read<{ groups: number; users: number }>(counted, keyParameters(key), {
        timeoutMs: 60_000,
      });
      if (row?.groups !== counts.Group || row.users !== counts.User) half += 1;
    }
    return half;
  } finally {
    await graph.close();
    await lease.release();
  }
}
