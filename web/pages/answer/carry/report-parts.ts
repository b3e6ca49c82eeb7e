import { markupText } from '../../../parts/file/markup.ts';
import { formatName } from '../../../parts/text/format-name.ts';
import { moment } from '../../../parts/text/moment.ts';
import { verdicts } from '../../../parts/verdict/verdict.ts';
import type { Decision, LeafRoutes, Note } from '../answer-document.ts';
import { countText } from '../count-text.ts';
import { reasonWords } from '../reason.ts';
import { type Source, sourceOf } from './source-link.ts';

/** Text of the tenant, kept apart from the direction of what stands around it. */
export function name(text: string): string {
  return `<bdi>${markupText(text)}</bdi>`;
}

export function heading(level: number, text: string): string {
  return `<h${level}>${text}</h${level}>`;
}

export function list(tag: 'ol' | 'ul', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

/** Every requirement with the routes that meet it, or what comes nearest. */
export function proofPart({ routes }: Decision, level: number): string {
  return routes.leaves.map((leaf) => leafPart(leaf, level)).join('');
}

function leafPart(leaf: LeafRoutes, level: number): string {
  const steps = leaf.routes.map((route) =>
    list(
      'ol',
      route.steps.map(({ sentence }) => name(sentence)),
    ),
  );
  const isCut = leaf.total !== String(leaf.shown);
  return [
    heading(level, `${name(leaf.title)}: ${verdicts[leaf.verdict].word}`),
    steps.length === 0
      ? ''
      : list(
          'ul',
          steps.map((own, index) => `Route ${index + 1} of ${countText(leaf.total)}${own}`),
        ),
    isCut
      ? `<p class="soft">${leaf.shown} of ${countText(leaf.total)} routes listed; the verdict takes all into account.</p>`
      : '',
    list(
      'ul',
      leaf.misses.map(({ reason, sentence }) => `${reasonWords[reason]}: ${name(sentence)}`),
    ),
  ].join('');
}

export function notesPart(notes: readonly Note[]): string {
  return notes
    .map(({ text, readings }) => {
      const quoted = readings.map((reading) => `${name(reading.text)}${cited(sourceOf(reading.source))}`);
      return `<p>${name(text)}</p>${list('ul', quoted)}`;
    })
    .join('');
}

function cited(source: Source | undefined): string {
  return source ? ` (${linked(source)})` : '';
}

function linked({ title, url }: Source): string {
  return url === undefined
    ? markupText(title)
    : `<a href="${markupText(url)}" rel="noreferrer">${markupText(title)}</a>`;
}

/** The files that the data was read from, with when it was so and when it was imported. */
export function filesPart({ evidence }: Decision): string {
  const { files, fileCount, importedAt } = evidence;
  if (fileCount === 0) return '<p>This snapshot does not say which files it was read from.</p>';
  const items = files.map(({ path, format, asOf, resources }) => {
    const from = resources.length === 0 ? '' : ` from ${markupText(resources.join(', '))}`;
    return `<code>${name(path)}</code> (${markupText(formatName(format))}${moment(asOf) === '' ? '' : `, data as of ${moment(asOf)}`})${from}`;
  });
  const shown = files.length < fileCount ? `, ${files.length} of ${fileCount} shown` : '';
  return `<p>Files that state what this answer rests on, imported ${moment(importedAt)}${shown}:</p>${list('ul', items)}`;
}

/** The documents of Microsoft behind the answer; links lead there, nothing is loaded from there. */
export function sourcesPart(sources: readonly string[]): string {
  return list('ul', sources.flatMap((written) => sourceOf(written) ?? []).map(linked));
}
