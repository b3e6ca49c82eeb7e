import { markupText } from '../../../parts/file/markup.ts';
import { moment } from '../../../parts/text/moment.ts';
import { verdicts } from '../../../parts/verdict/verdict.ts';
import type { Decision } from '../answer-document.ts';
import { openTarget } from '../open-target.ts';
import { reasonWords } from '../reason.ts';
import { waysInWords } from '../ways.ts';
import { type Carried, svgOf } from './carried.ts';
import { reportDocument, signaturePart } from './report-document.ts';
import { filesPart, heading, name, notesPart, proofPart, sourcesPart } from './report-parts.ts';

/** The answer as one file that is read without a network. */
export function answerAsReport(carried: Carried): string {
  return reportDocument(carried.decision.sentence, [answerSections(carried, 1), signaturePart]);
}

/** Everything that a report says of one answer; its headings begin at a level, its ids with what is its own. */
export function answerSections(carried: Carried, level: 1 | 2, own = ''): string {
  const { decision, sources } = carried;
  const part = (title: string, content: string) => `${heading(level + 1, title)}${content}`;
  return [
    answerPart(carried, level),
    part('Proof', proofPart(decision, level + 2)),
    part('Picture', svgOf(carried, own)),
    decision.notes.length === 0 ? '' : part('Notes', notesPart(decision.notes)),
    part(
      'Sources',
      `<p>Documents of Microsoft that the rules behind this answer come from:</p>${sourcesPart(sources)}`,
    ),
    part('Files', filesPart(decision)),
    part('Origin', originTable(carried)),
  ].join('\n');
}

function answerPart({ decision }: Carried, level: number): string {
  const { state, toActivate, fragility, reasons, completeWays } = decision;
  const paragraphs = [
    ...(state === 'AFTER_ACTIVATION'
      ? [`After activating ${toActivate.map((node) => name(node.name)).join(' and ')}`]
      : []),
    ...(fragility ? [name(fragility)] : []),
    ...(completeWays === '0' ? [] : [`${markupText(waysInWords(decision))}.`]),
    ...reasons.map(({ reason, sentence }) => `${reasonWords[reason]}: ${name(sentence)}`),
  ];
  return [
    `<p><span class="verdict">${verdictText(decision)}</span></p>`,
    heading(level, name(decision.sentence)),
    ...paragraphs.map((text) => `<p>${text}</p>`),
  ].join('');
}

/** The verdict, and how far a yes reaches. */
export function verdictText(decision: Decision): string {
  const open = openTarget(decision);
  return `${verdicts[decision.verdict].word}${open ? ` (${markupText(open)})` : ''}`;
}

/** Which data answered, by which tables, and when the file was made. */
function originTable({ decision, question, snapshot, address, madeAt }: Carried): string {
  const { completeness } = decision;
  const rows: [string, string][] = [
    ['Tenant', snapshot ? `${name(snapshot.displayName)} (${name(snapshot.tenantKey)})` : 'no longer kept'],
    ['Snapshot', `${decision.snapshot}${snapshot?.label ? ` (${name(snapshot.label)})` : ''}`],
    ['Data as of', moment(decision.asOf) || 'not stated'],
    ['Imported', moment(snapshot?.importedAt) || 'not known'],
    ['Needed data', completeness.isComplete ? 'all imported' : 'not all imported'],
    ['Hash of the catalogue', `<code>${markupText(snapshot?.catalogueHash ?? 'not known')}</code>`],
    ['Question', `<code>${markupText(JSON.stringify(question))}</code>`],
    ['Address', `<code>${markupText(address)}</code>`],
    ['Written', moment(madeAt)],
  ];
  const cells = rows.map(([title, text]) => `<tr><th scope="row">${title}</th><td>${text}</td></tr>`);
  return `<table>${cells.join('')}</table>`;
}
