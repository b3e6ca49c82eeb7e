import type { AccessModel } from '../../judge/model.ts';
import { isWindowsServer } from '../../judge/platform.ts';
import type { DeviceFact } from '../../terms/facts.ts';
import type { Target } from '../../terms/question.ts';

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
