import { markupText } from '../../../parts/file/markup.ts';
import { moment } from '../../../parts/text/moment.ts';
import { verdicts } from '../../../parts/verdict/verdict.ts';
import { openTarget } from '../open-target.ts';
import { reasonWords } from '../reason.ts';
import { waysInWords } from '../ways.ts';
import { type Carried, svgOf } from './carried.ts';
import { filesPart, name, notesPart, proofPart, sourcesPart } from './report-parts.ts';
import { reportStyle, reportStyleHash } from './report-style.ts';

const policy = `default-src 'none'; style-src 'sha256-${reportStyleHash}'; base-uri 'none'; form-action 'none'`;

/** The answer as one file that is read without a network: no script, nothing loaded, and every name is text. */
export function answerAsReport(carried: Carried): string {
  const { decision, sources } = carried;
  const title = markupText(decision.sentence);
  const notes = decision.notes.length === 0 ? '' : `<h2>Notes</h2>${notesPart(decision.notes)}`;
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${markupText(policy)}">`,
    '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">',
    `<title>${title}</title><style>${reportStyle}</style></head><body><main>`,
    answerPart(carried),
    `<h2>Proof</h2>${proofPart(decision)}`,
    `<h2>Picture</h2>${svgOf(carried)}`,
    notes,
    `<h2>Sources</h2><p>Documents of Microsoft that the rules behind this answer come from:</p>${sourcesPart(sources)}`,
    `<h2>Files</h2>${filesPart(decision)}`,
    originPart(carried),
    signaturePart,
    '</main></body></html>\n',
  ].join('\n');
}

function answerPart({ decision }: Carried): string {
  const { verdict, state, toActivate, fragility, reasons, completeWays } = decision;
  const { word } = verdicts[verdict];
  const open = openTarget(decision);
  const paragraphs = [
    ...(state === 'AFTER_ACTIVATION'
      ? [`After activating ${toActivate.map((node) => name(node.name)).join(' and ')}`]
      : []),
    ...(fragility ? [name(fragility)] : []),
    ...(completeWays === '0' ? [] : [`${markupText(waysInWords(decision))}.`]),
    ...reasons.map(({ reason, sentence }) => `${reasonWords[reason]}: ${name(sentence)}`),
  ];
  return [
    `<p><span class="verdict">${word}${open ? ` (${markupText(open)})` : ''}</span></p>`,
    `<h1>${name(decision.sentence)}</h1>`,
    ...paragraphs.map((text) => `<p>${text}</p>`),
  ].join('');
}

/** Which data answered, by which tables, and when the file was made. */
function originPart({ decision, question, snapshot, address, madeAt }: Carried): string {
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
  return `<h2>Origin</h2><table>${cells.join('')}</table>`;
}

const signaturePart =
  '<h2>Reviewed</h2><table class="lines"><tr><th scope="row">Name</th><td></td></tr><tr><th scope="row">Date</th><td></td></tr><tr><th scope="row">Signature</th><td></td></tr></table>';
