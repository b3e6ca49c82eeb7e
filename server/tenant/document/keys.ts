import { type Issue, type Path, quote } from './problem.ts';
import type { Step } from './steps.ts';

interface Frame {
  readonly keys: Map<string, number> | undefined;
  key: string | undefined;
  index: number;
}

/** An issue that already knows where it stands, because its path may occur twice. */
export interface PlacedIssue extends Issue {
  readonly offset: number;
  readonly firstOffset?: number;
}

function pathTo(frames: readonly Frame[]): Path {
  return frames.map((frame) => (frame.keys === undefined ? frame.index : (frame.key ?? '')));
}

function inspectKey(frames: readonly Frame[], frame: Frame, step: Step): PlacedIssue | undefined {
  const path = [...pathTo(frames.slice(0, -1)), step.text];
  const first = frame.keys?.get(step.text);
  if (first !== undefined)
    return { path, message: `duplicate key ${quote(step.text)}`, offset: step.offset, firstOffset: first };
  frame.keys?.set(step.text, step.offset);
  if (!step.isBare) return undefined;
  return {
    path,
    message: `${step.text === '' ? 'an empty key' : step.text} is not text without quotes`,
    hint: `quote it: ${quote(step.text)}`,
    offset: step.offset,
  };
}

/** Keys that stand twice in one mapping, and keys that other readers would take for numbers or truth values. */
export function inspectKeys(steps: Iterable<Step>): PlacedIssue[] {
  const issues: PlacedIssue[] = [];
  const frames: Frame[] = [];
  for (const step of steps) {
    const frame = frames.at(-1);
    if (step.kind === 'end') {
      frames.pop();
      const parent = frames.at(-1);
      if (parent?.keys !== undefined) parent.key = undefined;
      continue;
    }
    if (frame?.keys !== undefined && frame.key === undefined) {
      const issue = inspectKey(frames, frame, step);
      if (issue !== undefined) issues.push(issue);
      frame.key = step.text;
      continue;
    }
    if (frame !== undefined && frame.keys === undefined) frame.index += 1;
    if (step.kind === 'mapping') frames.push({ keys: new Map(), key: undefined, index: -1 });
    else if (step.kind === 'sequence') frames.push({ keys: undefined, key: undefined, index: -1 });
    else if (frame?.keys !== undefined) frame.key = undefined;
  }
  return issues;
}
