/** Whether every line of a flowchart is a node, a link or a class, with nothing but harmless signs between quotes. */
export function faultsOfMermaid(text: string): string[] {
  const quoted = String.raw`"(?:[\p{L}\p{M}\p{N} .,:()/‹›+-]|#\d+;|<br>)*"`;
  const box = String.raw`(?:\(\[${quoted}\]\)|\{\{${quoted}\}\}|\(${quoted}\)|\[${quoted}\]|\{"(?:AND|OR|\?)"\})`;
  const shapes = [
    new RegExp(String.raw`^  n\d+${box}$`, 'u'),
    new RegExp(String.raw`^  n\d+ (?:-->|-\.->)(?:\|${quoted}\|)? n\d+$`, 'u'),
    /^ {2}classDef missing [\w:#, -]+$/,
    /^ {2}class n\d+ missing$/,
  ];
  const [head, ...lines] = text.trimEnd().split('\n');
  return [
    ...(head === 'flowchart LR' ? [] : [head ?? '']),
    ...lines.filter((line) => !shapes.some((shape) => shape.test(line))),
  ];
}
