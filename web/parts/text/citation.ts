/** A document as readers know it: its title and date, without the id that whycan gives it; nothing for whycan's own rules. */
export function citation(source: string): string | undefined {
  if (/^[A-Z]-[\w-]+$/.test(source)) return undefined;
  return source.replace(/^D\d+(?:-\w+)?: /, '').replace(/^seed \d+, /, '');
}

/** Every document once. */
export function citations(sources: readonly string[]): string {
  return [...new Set(sources.flatMap((source) => citation(source) ?? []))].join('; ');
}
