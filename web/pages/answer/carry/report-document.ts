import { markupText } from '../../../parts/file/markup.ts';
import { reportStyle, reportStyleHash } from './report-style.ts';

const policy = `default-src 'none'; style-src 'sha256-${reportStyleHash}'; base-uri 'none'; form-action 'none'`;

/** One file that is read without a network: no script, nothing loaded, and every name is text. */
export function reportDocument(title: string, parts: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${markupText(policy)}">`,
    '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">',
    `<title>${markupText(title)}</title><style>${reportStyle}</style></head><body><main>`,
    ...parts,
    '</main></body></html>\n',
  ].join('\n');
}

export const signaturePart =
  '<h2>Reviewed</h2><table class="lines"><tr><th scope="row">Name</th><td></td></tr><tr><th scope="row">Date</th><td></td></tr><tr><th scope="row">Signature</th><td></td></tr></table>';
