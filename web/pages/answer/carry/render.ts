import { createMeasure, detailFont, titleFont } from '../../../picture/ink/fonts.ts';
import { answerAsJson } from './answer-json.ts';
import { pictureAsMermaid } from './answer-mermaid.ts';
import { answerAsReport } from './answer-report.ts';
import { type Carried, svgOf } from './carried.ts';
import type { CarryFormat } from './formats.ts';
import { routesAsCsv } from './routes-csv.ts';
import { pngOf } from './svg-png.ts';

/** The file of an answer in one format. */
export async function renderAnswer(answer: Omit<Carried, 'measures'>, format: CarryFormat): Promise<Blob> {
  const measures = { title: createMeasure(titleFont), detail: createMeasure(detailFont) };
  const carried = { ...answer, measures };
  const text = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` });
  switch (format) {
    case 'html':
      return text(answerAsReport(carried), 'text/html');
    case 'svg':
      return text(svgOf(carried), 'image/svg+xml');
    case 'png':
      return pngOf(svgOf(carried));
    case 'mmd':
      return text(pictureAsMermaid(carried.decision.graph), 'text/plain');
    case 'csv':
      return text(routesAsCsv(carried.decision), 'text/csv');
    case 'json':
      return text(answerAsJson(carried), 'application/json');
  }
}
