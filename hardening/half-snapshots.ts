import type { Workplace } from '../bench/workplace.ts';
import { connect } from '../server/graph/driver.ts';
import { acquireDatabase } from '../server/graph/launch/private-database.ts';
import { listSnapshots } from '../server/graph/snapshots.ts';

const counted = {
  name: 'hardening/counts',
  text: `MATCH (n:Principal {snapshot: $snapshot}) WHERE n.id IS NOT NULL AND NOT n:UnknownPrincipal
RETURN count(CASE WHEN n:Group THEN 1 END) AS groups, count(CASE WHEN n:User THEN 1 END) AS users`,
};

/** How many snapshots that can be read hold other people or groups than they say. */
export async function incompleteSnapshots({ config }: Workplace): Promise<number> {
  const lease = await acquireDatabase(config, { onProgress: () => undefined });
  const graph = await connect(lease);
  try {
    let half = 0;
    for (const { number, counts } of await listSnapshots(graph)) {
      const [row] = await graph.read<{ groups: number; users: number }>(
        counted,
        { snapshot: number },
        { timeoutMs: 60_000 },
      );
      if (row?.groups !== counts.Group || row.users !== counts.User) half += 1;
    }
    return half;
  } finally {
    await graph.close();
    await lease.release();
  }
}
