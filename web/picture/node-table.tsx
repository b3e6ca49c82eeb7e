import { kinds } from '../parts/kind/kind.ts';
import { KindMark } from '../parts/kind/kind-mark.tsx';
import { Name } from '../parts/text/name.tsx';
import type { Picture, PictureNode } from './picture-fragment.ts';

interface Props {
  readonly picture: Picture;
  /** What the picture is about. */
  readonly subject: string;
  readonly selected: string | undefined;
  readonly onSelect: (key: string | undefined) => void;
}

const states: Readonly<Record<PictureNode['state'], string>> = {
  PRESENT: 'in place',
  MISSING: 'missing',
  UNREACHED: 'exists, not reached',
};

/** Everything a picture would show as a box, where that would be too much for a picture. */
export function NodeTable({ picture, subject, selected, onSelect }: Props) {
  return (
    <table className="node-table">
      <caption className="for-screen-readers">{subject}: its nodes</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {picture.nodes.map((node) => (
          <tr key={node.key}>
            <td>
              <button
                type="button"
                className="plain-button"
                aria-pressed={node.key === selected}
                onClick={() => onSelect(node.key === selected ? undefined : node.key)}
              >
                <KindMark kind={node.kind} size={13} /> <Name text={node.name} most={80} />
              </button>
            </td>
            <td>{node.detail === '' ? kinds[node.kind].word : <Name text={node.detail} most={60} />}</td>
            <td>{states[node.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
