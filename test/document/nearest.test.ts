import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { suggestions } from '../../server/document/nearest.ts';
import { realNames } from '../catalogue/real-names.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;

describe('S-91 suggestions', () => {
  test.each<[string, string[], string[]]>([
    [
      'AADSignInEventsBet',
      ['AADSpnSignInEventsBeta', 'AADSignInEventsBeta'],
      ['AADSignInEventsBeta', 'AADSpnSignInEventsBeta'],
    ],
    ['QuarterlyNumbers', ['OrderedNumbers', 'AuditLogs'], []],
    // Two letters, or a quarter of the shorter name if that is more
    ['isolaet', ['isolate'], ['isolate']],
    ['ixolxte', ['isolate'], ['isolate']],
    ['ixoxxte', ['isolate'], []],
    ['Security Administrxxxtor', ['Security Administrator'], ['Security Administrator']],
    // The same first letter, or one inside the other
    ['bsolate', ['isolate'], []],
    ['solate', ['isolate'], ['isolate']],
    // Nearest first, then shortest, then by the alphabet, and three at most
    ['run', ['ruin', 'runs', 'rune', 'bun', 'ran'], ['ran', 'ruin', 'rune']],
    // Spelling alone is no distance
    ['SECURITY–READER', ['Security Reader'], ['Security Reader']],
    // A name of which nothing is left is none
    ['ab', ['ax', 'xy'], ['ax']],
    ['a', ['b', 'ab'], []],
    ['', ['a'], []],
    ['x'.repeat(300), ['x'.repeat(300)], []],
  ])('%s among %j', (text, known, expected) => {
    expect(suggestions(text, known)).toEqual(expected);
  });
});

interface Reader {
  readonly what: string;
  /** The name to suggest, or undefined; a name that is found is no matter here. */
  readonly suggestionFor: (text: string) => string | undefined;
  readonly isFound: (text: string) => boolean;
  readonly names: readonly string[];
}

function reader(
  what: string,
  read: (text: string) => { readonly value: unknown } | { readonly problem: string; readonly suggestion?: string },
  names: readonly string[],
): Reader {
  return {
    what,
    names,
    suggestionFor: (text) => {
      const reading = read(text);
      return 'problem' in reading ? reading.suggestion : undefined;
    },
    isFound: (text) => 'value' in read(text),
  };
}

const named = (rows: Iterable<{ readonly name: string }>) => [...rows].map(({ name }) => name);
const groups = [...rulebook.legacyRoles.values()].filter(({ kind }) => kind === 'roleGroup');
const readers: readonly Reader[] = [
  reader('permission', catalogue.permissions, [
    ...rulebook.permissions.keys(),
    ...named(rulebook.permissions.values()),
  ]),
  reader('option', catalogue.legacyEndpointPermission, named(rulebook.legacyPermissions.values())),
  reader('Entra role', catalogue.entraRole, named(rulebook.entraRoles.values())),
  reader('capability', catalogue.capability, [...rulebook.capabilities.keys()]),
  reader('command', catalogue.command, [...rulebook.liveResponseCommands.keys()]),
  reader('workload', catalogue.workload, named(rulebook.workloads.values())),
  reader('role group', (text) => catalogue.legacyRole('mdo', 'roleGroup', text), named(groups)),
  {
    what: 'table',
    suggestionFor: (text) => catalogue.table(text).suggestion,
    isFound: (text) => catalogue.table(text).isKnown,
    names: named(rulebook.huntingTables),
  },
];

function wronglySuggested(text: string): string[] {
  return readers.flatMap(({ what, suggestionFor, isFound }) => {
    const suggestion = suggestionFor(text);
    return suggestion === undefined || isFound(suggestion) ? [] : [`${what}: ${text} → ${suggestion}`];
  });
}

test('what is suggested for real names that are unknown here can be looked up', () => {
  expect(realNames.length).toBeGreaterThanOrEqual(200);
  expect(realNames.flatMap(wronglySuggested)).toEqual([]);
});

test('no name is suggested that could mean two things', () => {
  expect(loadCatalogue().legacyEndpointPermission('Security operatons')).toEqual({
    problem: '"Security operatons" is not a known permission of Defender for Endpoint roles',
  });
});

const anyName = fc.constantFrom(...readers.flatMap(({ names }) => names));
const letters = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', 'x', 'e', ' ', '/', '(')), { maxLength: 3 });
const misspelt = fc.tuple(anyName, letters).map(([name, changes]) =>
  changes.reduce((text, [at, letter]) => {
    const place = at % (text.length + 1);
    return `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
  }, name),
);

property.prop([fc.oneof({ arbitrary: misspelt, weight: 3 }, fc.string({ maxLength: 30 }))], { numRuns: 1000 })(
  'what is suggested for any text can be looked up',
  (text) => {
    expect(wronglySuggested(text)).toEqual([]);
  },
);
