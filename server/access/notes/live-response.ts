import type { DeviceFact } from '../facts.ts';
import type { AccessModel } from '../model.ts';
import { isWindowsServer } from '../platform.ts';
import type { Target } from '../question.ts';

/** The remark on all switches at once, where none of them is known (S-81). */
export const liveResponseSwitches = 'N-live-response-switch';

/** What is not known of the switches of live response, and what is switched off for some. */
export function liveResponseNotes({ facts }: AccessModel, on: Target, device: DeviceFact | undefined): string[] {
  const { enabled, servers, unsignedScripts } = facts.liveResponse ?? {};
  const unknown = [
    ...(enabled === undefined ? ['N-live-response-enabled'] : []),
    ...(servers === undefined ? ['N-live-response-servers'] : []),
    ...(unsignedScripts === undefined ? ['N-live-response-unsigned'] : []),
  ];
  return [
    ...(unknown.length === 3 ? [liveResponseSwitches] : unknown),
    ...(servers === false && !isWindowsServer(device) ? ['N-live-response-servers-off'] : []),
    ...(unsignedScripts === false && on.command === 'run' ? ['N-signed-scripts-only'] : []),
  ];
}
