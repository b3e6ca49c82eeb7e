/** What a document may be at most; `whycan check` states the limit that a refused document passes. */
export const limits = {
  /** Of one YAML or JSON document; larger tenants are read as a folder with one record per line. */
  documentBytes: 64 * 1024 * 1024,
  /** Of one record line in a tenant folder. */
  lineBytes: 16 * 1024 * 1024,
  /** Of one document or record line; `count-values.ts` says how they are counted. */
  values: 8_000_000,
  nesting: 50,
  aliases: 1_000,
  /** How many times larger than written a document may get when its aliases are followed. */
  aliasExpansion: 10,
  idCharacters: 256,
  nameCharacters: 1_024,
  /** Problems listed for one file; the rest is counted. */
  listedProblems: 1_000,
} as const;
