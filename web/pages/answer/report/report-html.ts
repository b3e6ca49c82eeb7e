import { moment } from '../../../parts/text/moment.ts';
import { answerSections, verdictText } from '../carry/answer-report.ts';
import { reportDocument, signaturePart } from '../carry/report-document.ts';
import { heading, list, name } from '../carry/report-parts.ts';
import { snapshotsOf } from './report-snapshots.ts';
import type { ReportEntry, WholeReport } from './whole-report.ts';

/** Several answers as one file: a title page with a table of contents, a part for each answer, one place to sign. */
export function reportAsHtml(report: WholeReport): string {
  return reportDocument(report.title, [titlePart(report), ...report.entries.map(entryPart), signaturePart]);
}

function titlePart(report: WholeReport): string {
  const { title, entries, madeAt } = report;
  const snapshots = snapshotsOf(report).map(({ tenant, snapshot, asOf, hash }) =>
    [name(tenant), name(snapshot), asOf, `<code>${name(hash)}</code>`].map((cell) => `<td>${cell}</td>`).join(''),
  );
  const titles = ['Tenant', 'Snapshot', 'Data as of', 'Hash of the catalogue'];
  const head = titles.map((text) => `<th scope="col">${text}</th>`).join('');
  const contents = entries.map(({ answer }, index) => {
    const link = (text: string) => `<a href="#${placeOf(index)}">${name(text)}</a>`;
    return 'decision' in answer
      ? `${link(answer.decision.sentence)}: <strong>${verdictText(answer.decision)}</strong>`
      : `${link(answer.asked)}: <strong>Not readable</strong>`;
  });
  return [
    heading(1, name(title)),
    `<p>Written ${moment(madeAt)}. ${entries.length === 1 ? '1 answer' : `${entries.length} answers`}.</p>`,
    snapshots.length === 0
      ? ''
      : `${heading(2, 'Snapshots')}<table><tr>${head}</tr>${snapshots.map((row) => `<tr>${row}</tr>`).join('')}</table>`,
    heading(2, 'Contents'),
    list('ol', contents),
  ].join('\n');
}

function entryPart({ answer, comment }: ReportEntry, index: number): string {
  const own = `${placeOf(index)}-`;
  const content =
    'decision' in answer
      ? answerSections(answer, 2, own)
      : `${heading(2, name(answer.asked))}<p>${name(answer.said)}</p>`;
  return `<section class="answer" id="${placeOf(index)}">${commentPart(comment)}${content}</section>`;
}

function commentPart(comment: string): string {
  if (comment.trim() === '') return '';
  return `<blockquote class="comment">${comment.trim().split('\n').map(name).join('<br>')}</blockquote>`;
}

/** What the ids of one answer begin with. */
function placeOf(index: number): string {
  return `answer-${index + 1}`;
}
