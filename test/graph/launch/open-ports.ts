import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Addresses on which a process of this machine accepts connections, as the Linux kernel lists them. */
export function listeningAddresses(pid: number): string[] {
  const sockets = socketsOf(pid);
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9] ?? ''))
      .map((fields) => readable(fields[1] ?? '')),
  );
}

function socketsOf(pid: number): Set<string> {
  const folder = `/proc/${pid}/fd`;
  const links = readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(`${folder}/${name}`)];
    } catch {
      return [];
    }
  });
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

function readable(address: string): string {
  const [host = '', port = ''] = address.split(':');
  const loopbacks = ['0100007F', '0000000000000000FFFF00000100007F', '00000000000000000000000001000000'];
  return `${loopbacks.includes(host) ? 'loopback' : host}:${Number.parseInt(port, 16)}`;
}
