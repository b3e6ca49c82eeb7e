import { moment } from '../../../parts/text/moment.ts';
import { verdicts } from '../../../parts/verdict/verdict.ts';
import { answerAsMarkdown, markdownText } from '../details/answer-text.ts';
import { snapshotsOf } from './report-snapshots.ts';
import type { ReportEntry, WholeReport } from './whole-report.ts';

/** Several answers as Markdown; names and comments are escaped, so that they cannot become markup. */
export function reportAsMarkdown(report: WholeReport): string {
  const { title, entries, madeAt } = report;
  const snapshots = snapshotsOf(report).map(
    ({ tenant, snapshot, asOf, hash }) =>
      `- ${markdownText(tenant)}, snapshot ${markdownText(snapshot)}, data as of ${asOf}, hash of the catalogue ${hash}`,
  );
  const contents = entries.map(({ answer }, index) => {
    const verdict = 'decision' in answer ? verdicts[answer.decision.verdict].word : 'Not readable';
    return `${index + 1}. ${titleOf(answer)}: **${verdict}**`;
  });
  return [
    `# ${markdownText(oneLine(title))}`,
    `Written ${moment(madeAt)}.`,
    ...(snapshots.length === 0 ? [] : [snapshots.join('\n')]),
    contents.join('\n'),
    ...entries.map(entryPart),
  ].join('\n\n');
}

function entryPart({ answer, comment }: ReportEntry, index: number): string {
  const lines = comment.trim() === '' ? [] : comment.trim().split('\n');
  const quoted = lines.map((line) => `> ${markdownText(line)}`).join('\n');
  const content =
    'decision' in answer ? answerAsMarkdown(answer.decision, answer.address) : `${markdownText(answer.said)}\n`;
  const title = `## ${index + 1}. ${titleOf(answer)}`;
  return [title, ...(quoted === '' ? [] : [quoted]), content].join('\n\n');
}

function titleOf(answer: ReportEntry['answer']): string {
  return markdownText(oneLine('decision' in answer ? answer.decision.sentence : answer.asked));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
