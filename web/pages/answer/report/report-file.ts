import type { Basket } from '../../../parts/basket/basket.ts';
import type { ClientOf } from './read-answer.ts';
import { reportAsHtml } from './report-html.ts';
import { reportAsMarkdown } from './report-markdown.ts';
import { readReport } from './whole-report.ts';

/** The report as a file, with the answers as they are read now, each from its own snapshot. */
export async function fileOf(basket: Basket, ending: 'html' | 'md', clientOf: ClientOf): Promise<Blob> {
  const report = await readReport(basket, clientOf);
  return ending === 'html'
    ? new Blob([reportAsHtml(report)], { type: 'text/html;charset=utf-8' })
    : new Blob([reportAsMarkdown(report)], { type: 'text/markdown;charset=utf-8' });
}
