import { createHash } from 'node:crypto';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { DatabaseHome } from './home.ts';
import { neo4jVersion } from './version.ts';

export type Memory = Readonly<{ heapMb: number; pageCacheMb: number; transactionMb: number }>;

/**
 * Limits that let a large tenant load and still leave most of the machine to others. Five snapshots of a tenant with a
 * million memberships take 1.5 GB of page cache; less makes loading the next one half as fast.
 */
export function memoryFor(machineMb: number): Memory {
  if (machineMb >= 16_000) return { heapMb: 2048, pageCacheMb: 2048, transactionMb: 1024 };
  if (machineMb >= 8_000) return { heapMb: 2048, pageCacheMb: 512, transactionMb: 1024 };
  if (machineMb >= 4_000) return { heapMb: 1024, pageCacheMb: 256, transactionMb: 512 };
  return { heapMb: 512, pageCacheMb: 128, transactionMb: 256 };
}

export function machineMemory(): Memory {
  // A container may have less than the machine; 0 means that nothing limits it.
  const constrainedBytes = process.constrainedMemory();
  const bytes = constrainedBytes > 0 ? Math.min(totalmem(), constrainedBytes) : totalmem();
  return memoryFor(bytes / 1024 / 1024);
}

/**
 * The server's configuration. Validation is strict: a key that 5.26 does not know stops it. It names no folder: all
 * are below --home-dir by default, and the file cannot carry names beyond Latin letters.
 */
export function neo4jConf(port: number, memory: Memory, more: Readonly<Record<string, string>> = {}): string {
  return `${Object.entries({ ...settings(port, memory), ...more })
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')}\n`;
}

function settings(port: number, { pageCacheMb, transactionMb }: Memory): Record<string, string> {
  const address = `127.0.0.1:${port}`;
  return {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': address,
    'server.bolt.advertised_address': address,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.routing.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'server.memory.pagecache.size': `${pageCacheMb}m`,
    'db.memory.transaction.max': `${transactionMb}m`,
    // Every question brings its own limit; this one is for those that somebody types into a console.
    'db.transaction.timeout': '60s',
    'db.transaction.monitor.check.interval': '500ms',
    'db.lock.acquisition.timeout': '10s',
    // After a crash only the last seconds are repeated, and an import does not fill the disk with its log.
    'db.checkpoint.interval.time': '15s',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.rotation.retention_policy': 'keep_none',
  };
}

/** Arguments of the server process, flags first. */
export function serverArguments(home: DatabaseHome, jars: string, { heapMb }: Memory, homeArgument: string): string[] {
  return [
    `-Xms${Math.min(256, heapMb)}m`,
    `-Xmx${heapMb}m`,
    // On few processors a collector that works only when it must loads a sixth faster than a concurrent one.
    '-XX:+UseParallelGC',
    // A database out of memory ends, so that the next user starts a healthy one.
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:+DisableExplicitGC',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--enable-native-access=ALL-UNNAMED',
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    homeArgument,
    `--config-dir=${home.confFolder}`,
    '--console-mode',
  ];
}

/** Changes when a running database of this home would have to be started anew; the port does not count. */
export function settingsHash(home: DatabaseHome, memory: Memory): string {
  const text = [neo4jVersion, neo4jConf(0, memory), ...serverArguments(home, '', memory, '')].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
