import { kindTitles } from '../../collect/kinds.ts';
import { type CollectedKind, collectedKinds, type RawManifest, type RawSource } from '../../collect/raw-folder.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { visible } from '../visible.ts';

type Listed = RawSource & { readonly kind: CollectedKind };

function listed({ sources }: RawManifest): readonly Listed[] {
  return collectedKinds.flatMap((kind) => {
    const source = sources[kind];
    return source === undefined ? [] : [{ ...source, kind }];
  });
}

/** What `collect --json` prints. */
export function resultJson(folder: string, manifest: RawManifest) {
  const { id, displayName } = manifest.tenant;
  return {
    folder,
    tenant: { id, displayName },
    sources: listed(manifest).map(({ kind, state, reason, count, requests }) => ({
      kind,
      state,
      reason,
      count,
      requests,
    })),
  };
}

export function exitCodeOf(manifest: RawManifest): ExitCode {
  return listed(manifest).every(({ state }) => state === 'complete') ? exitCode.success : exitCode.undecided;
}

/** A table of what was collected, then why something is not complete and what to do. */
export function resultLines(folder: string, manifest: RawManifest): readonly string[] {
  const sources = listed(manifest);
  const rows = sources.map(({ kind, count, state, reason }) => [
    kindTitles[kind],
    count.toLocaleString('en-GB'),
    state === 'complete' && reason !== null ? `${state} (${reason})` : state,
  ]);
  const reasons = sources.flatMap(({ kind, state, reason }) =>
    state === 'complete' ? [] : [`  ${kindTitles[kind]}: ${reason ?? ''}`],
  );
  const hasLeft = reasons.length > 0;
  return [
    ...table([['Kind', 'Count', 'State'], ...rows]),
    ...(hasLeft ? ['', 'Why, and what to do:', ...reasons] : []),
    ...manifest.warnings.map((warning) => `  ${warning}`),
    '',
    visible(`Import it with: whycan import ${folder}`),
  ];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return rows.map(
    ([kind = '', count = '', state = '']) => `${kind.padEnd(first)}  ${count.padStart(second)}  ${state}`,
  );
}
