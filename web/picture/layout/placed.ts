import type { Course } from './course.ts';
import type { ColumnSpan } from './lanes.ts';
import type { Point } from './point.ts';

export interface Layout {
  /** Centre of every box. */
  readonly boxes: ReadonlyMap<string, Point>;
  /** The course of every link; one from a box to itself has none. */
  readonly links: ReadonlyMap<string, Course>;
  readonly columns: readonly ColumnSpan[];
  readonly width: number;
  readonly height: number;
}
