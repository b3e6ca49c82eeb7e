import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useKeys } from '../parts/keys/use-keys.ts';
import { FoldList } from './fold-list.tsx';
import { highlightDrawn, highlightItem } from './highlight.ts';
import { headingHeight } from './ink/draw-headings.ts';
import { createMeasure, detailFont, titleFont, useFontsReady } from './ink/fonts.ts';
import { usePalette } from './ink/palette.ts';
import { usePictureView } from './ink/use-picture-view.ts';
import { Legend } from './legend.tsx';
import type { PictureProps } from './picture-props.ts';
import { heightOf, roomIn } from './plan/fit.ts';
import { planLegibly } from './plan/legible.ts';
import { setScene } from './plan/scene.ts';
import { Toolbar, zoomStep } from './toolbar.tsx';
import { useOpened } from './use-opened.ts';

const nothing: ReadonlySet<string> = new Set();
/** In a pane narrower than this the picture runs from the top down and is as high as it has to be. */
const narrowPane = 560;
/** More height than this is folded away where it can be. */
const tallestRows = 1100;

export function PictureCanvas(props: PictureProps) {
  const { picture, label, verdict, highlight, followed, selected, centre, rests = nothing } = props;
  const { isWide, onHover, onSelect, onWiden, onOpen, onMenu } = props;
  const { ref: pane, width, height } = useElementSize();
  const isNarrow = width < narrowPane;
  const isReady = useFontsReady() && width > 0 && (isNarrow || height > 0);
  const roomHeight = isNarrow ? tallestRows : height;
  const palette = usePalette();
  const measures = useMemo(() => ({ title: createMeasure(titleFont), detail: createMeasure(detailFont) }), []);
  const { opened, open, close } = useOpened(picture);
  const [hoveredFold, setHoveredFold] = useState<string>();
  const legible = useMemo(() => {
    if (!isReady) return undefined;
    const nodes = followed ? new Set([...followed.nodes, ...followed.alsoNodes]) : nothing;
    const room = roomIn({ width, height: roomHeight, headingHeight: isNarrow ? 0 : headingHeight });
    return planLegibly(picture, measures, { ...room, isDown: isNarrow }, { followed: nodes, opened });
  }, [isReady, picture, measures, width, roomHeight, isNarrow, followed, opened]);
  const scene = useMemo(() => {
    if (!legible) return undefined;
    const { folded, plan } = legible;
    const drawn =
      hoveredFold === undefined
        ? highlight && highlightDrawn(highlight, folded.drawnAs)
        : highlightItem(folded.picture, hoveredFold);
    const folds = new Set([...folded.folds.map((fold) => fold.key), ...rests]);
    return setScene(plan, drawn, selected === undefined ? undefined : folded.drawnAs(selected), { folds, centre });
  }, [legible, highlight, hoveredFold, selected, rests, centre]);
  const foldsAt = (key: string | undefined) => (key === undefined ? [] : (legible?.folded.foldsAt(key) ?? []));
  const { container, letters, zoomBy, seeWhole } = usePictureView({
    plan: legible?.plan,
    scene,
    palette,
    verdict,
    measures,
    onHover: (key) => {
      const isFold = foldsAt(key).length > 0;
      setHoveredFold(isFold ? key : undefined);
      onHover(isFold ? undefined : key);
    },
    onSelect: (key) => {
      const folds = foldsAt(key);
      setHoveredFold(undefined);
      if (folds.length > 0) open(folds);
      else onSelect(key === selected ? undefined : key);
    },
    onOpen: (key) => foldsAt(key).length === 0 && onOpen?.(key),
    onMenu: (key, place) => foldsAt(key).length === 0 && onMenu?.(key, place),
  });
  useKeys({
    f: seeWhole,
    F: seeWhole,
    '+': () => zoomBy(zoomStep),
    '-': () => zoomBy(1 / zoomStep),
  });
  return (
    <>
      <div
        ref={pane}
        className="picture-canvas"
        role="img"
        aria-label={label}
        style={isNarrow && legible ? { minHeight: heightOf(legible.plan.layout, width) } : undefined}
      >
        <div ref={container} className="picture-drawing" data-highlighted={highlight?.nodes.size ?? 0} />
        <canvas ref={letters} className="picture-letters" />
      </div>
      {legible && (
        <FoldList
          folds={legible.folded.folds}
          total={picture.nodes.length}
          hasOpened={opened.size > 0}
          onOpen={open}
          onClose={close}
        />
      )}
      <div className="picture-foot">
        <Legend picture={picture} />
        <Toolbar isWide={isWide} onFit={seeWhole} onZoom={zoomBy} onWiden={onWiden} />
      </div>
    </>
  );
}
