import { citation } from '../../../parts/text/citation.ts';
import { dataAsOf, moment } from '../../../parts/text/moment.ts';
import { visible } from '../../../parts/text/visible.ts';
import { verdicts } from '../../../parts/verdict/verdict.ts';
import type { Decision, Route } from '../answer-document.ts';
import { openTarget } from '../open-target.ts';
import { reasonWords } from '../reason.ts';
import { waysInWords } from '../ways.ts';

/** The answer in plain text: the sentence, the reasons, every listed route step by step. */
export function answerAsText(decision: Decision, address: string): string {
  return render(decision, address, { write: visible, heading: (text) => `${text}\n`, strong: (text) => text });
}

/** The same as Markdown; names are escaped, so that they cannot become links, images or markup. */
export function answerAsMarkdown(decision: Decision, address: string): string {
  return render(decision, address, {
    write: markdownText,
    heading: (text) => `### ${text}\n`,
    strong: (text) => `**${text}**`,
  });
}

/** Signs that make markup, links or mentions inside of a line; where they make none they stay as they are. */
const markup = /[\\`*[\]<~@#]|&(?=#?\w+;)|:(?=\/\/)|(?<=\bwww)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;

/** Text that stays text in Markdown. */
export function markdownText(text: string): string {
  return visible(text).replace(markup, '\\$&');
}

interface Format {
  readonly write: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
}

function render(decision: Decision, address: string, { write, heading, strong }: Format): string {
  const { word } = verdicts[decision.verdict];
  const open = openTarget(decision);
  const cited = (source: string) => (citation(source) ? ` (${write(citation(source) ?? '')})` : '');
  const lines = [`${strong(open ? `${word} (${open})` : word)}: ${write(decision.sentence)}`];
  if (decision.state === 'AFTER_ACTIVATION')
    lines.push(strong(`After activating ${decision.toActivate.map((node) => write(node.name)).join(' and ')}`));
  if (decision.fragility) lines.push(write(decision.fragility));
  if (decision.completeWays !== '0') lines.push(`${waysInWords(decision)}.`);
  if (decision.reasons.length > 0) lines.push('');
  for (const { reason, sentence } of decision.reasons)
    lines.push(`- ${strong(reasonWords[reason])}: ${write(sentence)}`);
  for (const leaf of decision.routes.leaves) {
    lines.push('', heading(`${write(leaf.title)}: ${verdicts[leaf.verdict].word}`).trimEnd());
    for (const [index, route] of leaf.routes.entries()) {
      lines.push(`${index + 1}. ${stepsInWords(route, write)}`);
    }
    if (leaf.total !== String(leaf.shown)) lines.push(`(${leaf.shown} of ${leaf.total} routes listed)`);
    for (const miss of leaf.misses) lines.push(`- ${reasonWords[miss.reason]}: ${write(miss.sentence)}`);
  }
  for (const note of decision.notes) {
    lines.push('', write(note.text));
    for (const reading of note.readings) lines.push(`- ${write(reading.text)}${cited(reading.source)}`);
  }
  lines.push('', ...evidenceInWords(decision, write), dataAsOf(decision), address);
  return `${lines.join('\n')}\n`;
}

/** The documents and files behind an answer, with their dates; a list each. */
function evidenceInWords({ evidence: { files, fileCount, importedAt, documents } }: Decision, write: Format['write']) {
  const documentLines = documents.map(({ title, date, url }) => {
    const dated = date === null ? title : `${title} (${date})`;
    return `- ${write(dated)}${url === null ? '' : ` ${url}`}`;
  });
  const fileLines = files.map(({ path, asOf }) => {
    const time = moment(asOf);
    return `- ${write(path)}${time === '' ? '' : ` (data as of ${time})`}`;
  });
  const shown = files.length < fileCount ? `, ${files.length} of ${fileCount} shown` : '';
  return [
    ...(documents.length === 0 ? [] : ['Sources:', ...documentLines, '']),
    ...(files.length === 0 ? [] : [`Files, imported ${moment(importedAt)}${shown}:`, ...fileLines, '']),
  ];
}

/** The steps of a route as one sentence; each of them ends with a full stop of its own. */
function stepsInWords({ steps }: Route, write: Format['write']): string {
  return `${steps.map((step) => write(step.sentence.replace(/\.$/, ''))).join('; ')}.`;
}
