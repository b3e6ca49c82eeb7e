import { type Issue, type Path, quote } from './problem.ts';
import type { Step } from './steps.ts';

interface Frame {
  readonly keys: Map<string, number> | undefined;
  key: string | undefined;
  index: number;
  /** A list or mapping that stands where a key should. */
  readonly isKey: boolean;
}

/** An issue that already knows where it stands, because its path may occur twice. */
export interface PlacedIssue extends Issue {
  readonly offset: number;
  readonly firstOffset?: number;
}

function open(kind: 'mapping' | 'sequence', isKey: boolean): Frame {
  return { keys: kind === 'mapping' ? new Map() : undefined, key: undefined, index: -1, isKey };
}

function pathTo(frames: readonly Frame[]): Path {
  return frames.map((frame) => (frame.keys === undefined ? frame.index : (frame.key ?? '')));
}

function inspectKey(frames: readonly Frame[], frame: Frame, step: Step): PlacedIssue | undefined {
  const path = [...pathTo(frames.slice(0, -1)), step.text];
  if (step.kind !== 'scalar') return { path, message: 'a key must be text', offset: step.offset };
  const first = frame.keys?.get(step.text);
  if (first !== undefined)
    return { path, message: `duplicate key ${quote(step.text)}`, offset: step.offset, firstOffset: first };
  frame.keys?.set(step.text, step.offset);
  if (!step.isBare) return undefined;
  return {
    path,
    message: `${step.text === '' ? 'an empty key' : step.text} is not read as text unless it is quoted`,
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
      const ended = frames.pop();
      const parent = frames.at(-1);
      if (parent?.keys !== undefined && ended?.isKey === false) parent.key = undefined;
      continue;
    }
    if (frame?.keys !== undefined && frame.key === undefined) {
      const issue = inspectKey(frames, frame, step);
      if (issue !== undefined) issues.push(issue);
      frame.key = step.text;
      if (step.kind === 'mapping' || step.kind === 'sequence') frames.push(open(step.kind, true));
      continue;
    }
    if (frame !== undefined && frame.keys === undefined) frame.index += 1;
    if (step.kind === 'mapping' || step.kind === 'sequence') frames.push(open(step.kind, false));
    else if (frame?.keys !== undefined) frame.key = undefined;
  }
  return issues;
}
