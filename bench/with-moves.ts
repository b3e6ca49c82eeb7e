interface GroupLine {
  readonly members: readonly string[];
}

/** The last members of a group may be groups: these stay. */
const mostNested = 2;

/** Moves members from one group to the next: every move is a membership that ends and one that begins. */
export function* withMoves(lines: Iterable<string>, groups: number, changed: number): Generator<string> {
  const perGroup = Math.ceil(changed / 2 / groups);
  let [left, arriving]: [number, readonly string[]] = [Math.round(changed / 2), []];
  for (const line of lines) {
    const group: GroupLine = JSON.parse(line);
    const leaving = group.members.slice(0, Math.max(0, Math.min(perGroup, left, group.members.length - mostNested)));
    const staying = group.members.slice(leaving.length);
    yield JSON.stringify({ ...group, members: [...new Set([...staying, ...arriving])] });
    arriving = leaving;
    left -= leaving.length;
  }
}
