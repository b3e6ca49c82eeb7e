import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { createMeasure, detailFont, titleFont, useFontsReady } from './ink/fonts.ts';
import { usePalette } from './ink/palette.ts';
import { usePictureView } from './ink/use-picture-view.ts';
import { Legend } from './legend.tsx';
import type { PictureProps } from './picture-props.ts';
import { planPicture } from './plan/plan.ts';
import { setScene } from './plan/scene.ts';
import { Toolbar } from './toolbar.tsx';

const margin = 32;

export function PictureCanvas(props: PictureProps) {
  const { picture, label, verdict, highlight, selected, isWide, onHover, onSelect, onWiden } = props;
  const { ref: pane, width, height } = useElementSize();
  const isReady = useFontsReady() && width > 0 && height > 0;
  const palette = usePalette();
  const measures = useMemo(() => ({ title: createMeasure(titleFont), detail: createMeasure(detailFont) }), []);
  const plan = useMemo(
    () => (isReady ? planPicture(picture, measures, { width: width - margin, height: height - margin }) : undefined),
    [isReady, picture, measures, width, height],
  );
  const scene = useMemo(() => plan && setScene(plan, highlight, selected), [plan, highlight, selected]);
  const { container, letters, zoomBy, seeWhole } = usePictureView({
    plan,
    scene,
    palette,
    verdict,
    onHover,
    onSelect: (key) => onSelect(key === selected ? undefined : key),
  });
  return (
    <>
      <div ref={pane} className="picture-canvas" role="img" aria-label={label}>
        <div ref={container} className="picture-drawing" data-highlighted={highlight?.nodes.size ?? 0} />
        <canvas ref={letters} className="picture-letters" />
      </div>
      <div className="picture-foot">
        <Legend picture={picture} />
        <Toolbar isWide={isWide} onFit={seeWhole} onZoom={zoomBy} onWiden={onWiden} />
      </div>
    </>
  );
}
