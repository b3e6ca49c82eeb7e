import { Kbd, Menu } from '@mantine/core';
import { Name } from '../../parts/text/name.tsx';
import { nameOf } from '../details/item-name.ts';
import type { Point } from '../layout/point.ts';
import type { PictureNode } from '../picture-fragment.ts';
import type { AroundActions } from './use-around-actions.ts';

/** What can be done with which node, and where that is shown. */
export interface MenuAt {
  readonly node: PictureNode;
  /** In the window. */
  readonly place: Point;
  /** What had the focus, and gets it back. */
  readonly opener: HTMLElement | undefined;
}

interface Props {
  readonly at: MenuAt;
  readonly isCentre: boolean;
  readonly isOpen: boolean;
  readonly actions: AroundActions;
  readonly onClose: () => void;
}

export function AroundMenu({ at: { node, place, opener }, isCentre, isOpen, actions, onClose }: Props) {
  const close = () => {
    opener?.focus();
    onClose();
  };
  return (
    <Menu
      opened
      onChange={(isStill) => !isStill && close()}
      position="bottom-start"
      withinPortal={false}
      floatingStrategy="fixed"
      returnFocus={false}
    >
      <Menu.Target>
        <span className="around-menu-place" style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Actions for ${nameOf({ nodes: [node], gates: [], edges: [] }, node.key).text}`}>
        <Menu.Label>
          <Name text={node.name} most={40} />
        </Menu.Label>
        {!isCentre && (
          <>
            <Menu.Item onClick={() => actions.openPage(node)}>Open its page</Menu.Item>
            {isOpen ? (
              <Menu.Item rightSection={<Kbd>C</Kbd>} onClick={() => actions.collapse(node)}>
                Collapse
              </Menu.Item>
            ) : (
              <Menu.Item rightSection={<Kbd>E</Kbd>} onClick={() => actions.expand(node)}>
                Expand
              </Menu.Item>
            )}
            <Menu.Item rightSection={<Kbd>H</Kbd>} onClick={() => actions.hide(node)}>
              Hide
            </Menu.Item>
          </>
        )}
        <Menu.Item rightSection={<Kbd>R</Kbd>} onClick={() => actions.reset()}>
          Reset
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
