import { Button } from '@mantine/core';
import { useState } from 'react';
import { NodeTable } from './node-table.tsx';
import { PictureCanvas } from './picture-canvas.tsx';
import type { PictureProps } from './picture-props.ts';
import './picture-pane.css';

/** More nodes than this are not drawn unasked: a table reads better, and drawing takes its time. */
const mostUnasked = 300;

/** A picture, with what it may leave out said beside it. */
export function PicturePane(props: PictureProps) {
  const { nodes, edges, truncated } = props.picture;
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="card picture-pane" aria-label="Picture">
      {truncated && (
        <p className="picture-note">
          The picture shows {truncated.shown} of {truncated.total}: {truncated.reason}
        </p>
      )}
      {nodes.length > mostUnasked && !isAsked ? (
        <>
          <div className="picture-large">
            <p>
              {props.subject} has {nodes.length} nodes and {edges.length} links: a table is easier to read than a
              picture of that size.
            </p>
            <Button size="xs" variant="default" onClick={() => setAsked(true)}>
              Draw it anyway
            </Button>
          </div>
          <NodeTable
            picture={props.picture}
            subject={props.subject}
            selected={props.selected}
            onSelect={props.onSelect}
          />
        </>
      ) : (
        <PictureCanvas {...props} />
      )}
    </section>
  );
}
