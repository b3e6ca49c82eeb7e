const base = {
  'default-src': "'none'",
  'script-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
};

const written = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Styles that the page adds while it runs carry the nonce of the HTML they came with. */
export function pagePolicy(nonce: string): string {
  return written({ ...base, 'style-src': `'self' 'nonce-${nonce}'` });
}

/** GraphiQL's editor writes style attributes and fonts into the page; scripts are as strict as everywhere. */
export const graphiqlPolicy = written({
  ...base,
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
});

/** For everything that is not a page of ours: nothing in it may load or run. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
