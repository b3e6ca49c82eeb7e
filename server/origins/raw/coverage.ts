import type { FactKind } from '../../access/terms/vocabulary.ts';
import { callOf } from '../../collect/calls.ts';
import { callsOf } from '../../collect/kinds.ts';
import { type CollectedKind, collectedKinds, type RawFile } from '../../collect/raw-folder.ts';
import { coverageOf, type Found, identityCoverage } from '../graph/coverage.ts';
import type { Telling } from '../graph/telling.ts';
import type { CoverageStatement } from '../statements/statement.ts';
import type { Manifest } from './manifest.ts';

/** What was wrong with files, in sentences. */
export type Faults = ReadonlyMap<RawFile, readonly string[]>;

const onlyNames =
  'Only names of device groups and the groups of devices can be collected. Import a HAR file of the Defender portal as well.';

/** What a folder says about completeness: what its manifest says, minus what could not be read. */
export function coverageOfFolder(manifest: Manifest, faults: Faults, telling: Telling): readonly CoverageStatement[] {
  const found = new Map(collectedKinds.map((kind) => [kind, foundOf(kind, manifest, faults)]));
  const groups = found.get('groups')?.state ?? 'missing';
  const all: readonly (readonly [FactKind, Found])[] = [...found, ['legacyMdi', identityCoverage(groups, telling)]];
  return all.map(([kind, what]) => coverageOf(kind, what, telling));
}

function foundOf(kind: CollectedKind, manifest: Manifest, faults: Faults): Found {
  const source = manifest.sources[kind];
  if (source === undefined) return { state: 'missing', reasons: ['It was not asked for. Collect it as well.'] };
  const broken = [...new Set(callsOf(kind).flatMap((call) => callOf(call).file ?? []))].flatMap(
    (file) => faults.get(file) ?? [],
  );
  const reasons = [...(source.reason === null ? [] : [source.reason]), ...broken];
  if (kind === 'deviceGroups') return deviceGroups(source.state, manifest.sources['devices']?.state, reasons);
  if (source.state === 'missing') return { state: 'missing', reasons };
  if (broken.length > 0) return { state: 'partial', reasons };
  return { state: source.state, reasons, groups: source.groups };
}

/** Names alone are never all that there is to know of device groups. */
function deviceGroups(names: Found['state'], devices: Found['state'] | undefined, reasons: readonly string[]): Found {
  const isNothing = names === 'missing' && (devices ?? 'missing') === 'missing';
  return { state: isNothing ? 'missing' : 'partial', reasons: [...reasons, onlyNames] };
}
