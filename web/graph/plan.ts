import type { Picture } from '../answer/answer-document.ts';
import { columnIndex, gatesColumn, isStackable, laneGap } from './columns.ts';
import { type Face, faces, type Measures } from './face.ts';
import { type Layout, layOut } from './layout.ts';

export const gateSize = 46;

/** Everything about a picture that does not change while it is looked at: what stands where, in which size. */
export interface Plan {
  readonly picture: Picture;
  readonly faces: ReadonlyMap<string, Face>;
  readonly layout: Layout;
}

/** Most width of a text: narrower ones are tried until the picture fits the room at full size. */
const widestText = 168;
const narrowerTexts = [138, 114];

export function planPicture(picture: Picture, measures: Measures, room: { width: number; height: number }): Plan {
  let plan = planWith(picture, faces(picture.nodes, measures, widestText), room);
  for (const textWidth of narrowerTexts) {
    if (plan.layout.width <= room.width) break;
    plan = planWith(picture, faces(picture.nodes, measures, textWidth), room);
  }
  return plan;
}

function planWith(
  picture: Picture,
  ownFaces: ReadonlyMap<string, Face>,
  room: { width: number; height: number },
): Plan {
  const boxes = [
    ...picture.nodes.map((node) => ({
      key: node.key,
      column: columnIndex(node.column),
      width: ownFaces.get(node.key)?.width ?? 0,
      height: ownFaces.get(node.key)?.height ?? 0,
    })),
    ...picture.gates.map((gate) => ({ key: gate.key, column: gatesColumn, width: gateSize, height: gateSize + 16 })),
  ];
  return { picture, faces: ownFaces, layout: layOut(boxes, picture.edges, { ...room, laneGap, isStackable }) };
}
