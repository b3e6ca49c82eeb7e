import type { DeviceFact } from '../terms/facts.ts';
import type { LiveResponseCommand } from '../terms/rulebook.ts';

type Platform = LiveResponseCommand['platforms'][number];

const beginnings: readonly { readonly platform: Platform; readonly pattern: RegExp }[] = [
  { platform: 'windows', pattern: /^windows/i },
  { platform: 'macos', pattern: /^mac/i },
  { platform: 'linux', pattern: /linux|ubuntu|debian|suse|centos|red ?hat|rhel|fedora|oracle|amazon|rocky|alma/i },
];

/** The family of an operating system as Endpoint names it, such as WindowsServer2022; nothing for an unknown one. */
export function platformOf(osPlatform: string | undefined): Platform | undefined {
  return beginnings.find(({ pattern }) => pattern.test(osPlatform ?? ''))?.platform;
}

/** Live response for servers is a switch of its own (S-81). */
export function isWindowsServer(device: DeviceFact | undefined): boolean {
  return /^windowsserver/i.test(device?.osPlatform ?? '');
}
