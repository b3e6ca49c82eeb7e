import { lineIndex } from '../document/line-index.ts';
import { placeIssues } from '../document/place.ts';
import type { Path } from '../document/problem.ts';
import { parseYaml } from '../document/yaml.ts';

/** Finds the line of a path in a file of the catalogue that is YAML; rows and keys may be wrong. */
export function locator(
  file: string,
  text: string,
): (path: Path) => { readonly line: number; readonly column: number } {
  const lines = lineIndex(text);
  const { values, steps } = parseYaml(text);
  return (path) => {
    const [found] = placeIssues(file, lines, values[0], steps(), [{ path, message: '', atKey: true }]);
    return { line: found?.line ?? 1, column: found?.column ?? 1 };
  };
}
