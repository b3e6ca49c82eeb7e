import { Button } from '@mantine/core';
import { useState } from 'react';
import { PictureCanvas } from './picture-canvas.tsx';
import type { PictureProps } from './picture-props.ts';
import './picture-pane.css';

/** More boxes than this are not drawn unasked: the list reads better, and drawing takes its time. */
const mostUnasked = 500;

/** A picture, with what it may leave out said beside it. */
export function PicturePane(props: PictureProps) {
  const { nodes, edges, gates, truncated } = props.picture;
  const boxes = nodes.length + gates.length;
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="card picture-pane" aria-label="Picture">
      {truncated && (
        <p className="picture-note">
          The picture shows {truncated.shown} of {truncated.total}: {truncated.reason}
        </p>
      )}
      {boxes > mostUnasked && !isAsked ? (
        <div className="picture-large">
          <p>
            This answer has {nodes.length} nodes and {edges.length} links. The list of routes is easier to read than a
            picture of that size.
          </p>
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            Draw it anyway
          </Button>
        </div>
      ) : (
        <PictureCanvas {...props} />
      )}
    </section>
  );
}
