import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  type FieldNode,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { atSnapshot, withoutSnapshot } from '../../web/api/at-snapshot.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const web = join(checkout, 'web');
const schema = buildSchema(readFileSync(join(checkout, 'schema.graphql'), 'utf8'));

function filesOf(extension: RegExp): string[] {
  return readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) => extension.test(path));
}

/** Every document that the page or a tab of GraphiQL sends. */
const documents = [
  ...filesOf(/\.tsx?$/).flatMap((path) => {
    const text = readFileSync(join(web, path), 'utf8');
    return [...text.matchAll(/graphql\(\s*`([^`]+)`/g)].map((match) => ({ path, text: match[1] ?? '' }));
  }),
  ...filesOf(/\.graphql$/).map((path) => ({ path, text: readFileSync(join(web, path), 'utf8') })),
].map(({ path, text }) => ({ path, parsed: parse(text) }));

const fragments = documents.flatMap(({ parsed }) =>
  parsed.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
);
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

describe('the documents of the page', () => {
  it.each(documents)('are valid against schema.graphql: $path', ({ parsed }) => {
    const own = parsed.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const errors = validate(schema, { kind: Kind.DOCUMENT, definitions: [...own, ...fragments] }, rules);
    expect(errors.map((error) => error.message)).toEqual([]);
  });

  it.each(documents)('ask the snapshot of the address at every entry point: $path', ({ path, parsed }) => {
    const sent = path.endsWith('.graphql') ? parsed : atSnapshot(parsed);
    const operations = sent.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const entries = operations.flatMap(({ selectionSet }) => selectionSet.selections);
    expect(entries.map(({ kind }) => kind)).toEqual(entries.map(() => Kind.FIELD));
    for (const entry of entries as FieldNode[]) {
      const at = entry.arguments?.find(({ name }) => name.value === 'at');
      expect([entry.name.value, at && print(at)]).toEqual([
        entry.name.value,
        withoutSnapshot.has(entry.name.value) ? undefined : 'at: $at',
      ]);
    }
    const errors = validate(schema, { kind: Kind.DOCUMENT, definitions: [...operations, ...fragments] }, rules);
    expect(errors.map((error) => error.message)).toEqual([]);
  });

  it('leave that argument out only where the schema has none', () => {
    const entries = Object.values(schema.getQueryType()?.getFields() ?? {});
    const without = entries.filter(({ args }) => !args.some(({ name }) => name === 'at')).map(({ name }) => name);
    expect(entries.length).toBeGreaterThan(30);
    expect(without.sort()).toEqual([...withoutSnapshot].sort());
  });

  it('have names of their own, so that logs and tabs tell them apart', () => {
    const names = documents.flatMap(({ parsed }) =>
      parsed.definitions.flatMap((definition) => ('name' in definition ? [definition.name?.value ?? '(none)'] : [])),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).not.toContain('(none)');
  });

  it('are typed by the schema of today', () => {
    const program = join(dirname(createRequire(import.meta.url).resolve('gql.tada/package.json')), 'bin', 'cli.js');
    const output = join(mkdtempSync(join(tmpdir(), 'whycan-types-')), 'graphql-env.d.ts');
    const typed = ['generate-output', '--tsconfig', join(web, 'tsconfig.json'), '--output', output];
    execFileSync(process.execPath, [program, ...typed], { cwd: checkout, stdio: 'ignore' });
    const isCurrent = readFileSync(join(web, 'api', 'graphql-env.d.ts'), 'utf8') === readFileSync(output, 'utf8');
    expect(isCurrent, '`npm run web-types` writes the types anew').toBe(true);
  });
});
