import type { NodeKind } from '../../access/terms/vocabulary.ts';
import type { ParsedDocument } from '../../document/document.ts';
import type { Path } from '../../document/problem.ts';
import type { PrincipalKind, Principals } from '../../tenant/facts/principals.ts';
import type { Report } from '../../tenant/facts/report.ts';

/** Where the record of a node stands; without a line where lines mean nothing. */
export interface PlacedNode {
  readonly kind: NodeKind;
  readonly id: string;
  readonly file: string;
  readonly line?: number | undefined;
}

/** Of so many nodes an import keeps the place, roles and device groups first: of millions, files alone would be too dear. */
export const mostPlaces = 5_000;

const kindsOfPrincipals: Partial<Readonly<Record<PrincipalKind, NodeKind>>> = {
  user: 'User',
  'service principal': 'ServicePrincipal',
  'foreign principal': 'ForeignPrincipal',
  group: 'Group',
};

interface Stated {
  readonly document: Pick<ParsedDocument, 'file' | 'place'>;
  readonly report: Report;
  readonly principals: Principals;
  /** Where in the document the tenant stands. */
  readonly prefix: Path;
  /** Ids of the devices that the document itself lists, in its order. */
  readonly devices: readonly string[];
}

/** The nodes that a document or folder states, with their lines. */
export function placedNodes({ document, report, principals, prefix, devices }: Stated): PlacedNode[] {
  const found: { kind: NodeKind; id: string; path: Path; atKey?: boolean }[] = [];
  for (const place of report.placedNodes()) if (found.length < mostPlaces) found.push(place);
  for (const { kind, id, path } of principals.defined()) {
    if (found.length >= mostPlaces) break;
    const node = kindsOfPrincipals[kind];
    if (node !== undefined) found.push({ kind: node, id, path, atKey: kind === 'group' });
  }
  for (const [index, id] of devices.slice(0, mostPlaces - found.length).entries())
    found.push({ kind: 'Device', id, path: ['devices', index, 'id'] });
  const issues = found.map(({ path, atKey = false }) => ({ path: [...prefix, ...path], message: '', atKey }));
  const placed = document.place(issues);
  return found.map(({ kind, id }, index) => {
    const { file = document.file, line } = placed[index] ?? {};
    return { kind, id, file, line };
  });
}
