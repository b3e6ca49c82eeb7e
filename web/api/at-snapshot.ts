import { gql, type TypedDocumentNode } from 'urql';

/** A GraphQL document, whatever it asks. */
export type Document = Pick<TypedDocumentNode, 'kind' | 'definitions'>;
type Definition = Document['definitions'][number];
type Operation = Extract<Definition, { readonly operation: unknown }>;
type Fragment = Extract<Definition, { readonly typeCondition: unknown }>;
type SelectionSet = Operation['selectionSet'];
type Selection = SelectionSet['selections'][number];
type Field = Extract<Selection, { readonly alias?: unknown }>;
type InlineFragment = Exclude<Selection, { readonly name: unknown }>;

/** Entry points that are about snapshots, not about what one of them says; all others take the argument `at`. */
export const withoutSnapshot: ReadonlySet<string> = new Set([
  'snapshots',
  'snapshot',
  'currentSnapshot',
  'diff',
  'answerHistory',
]);

const template = gql('query ($at: Int) { tenant(at: $at) { key } }').definitions[0] as Operation;
const variable = template.variableDefinitions?.[0];
const argument = (template.selectionSet.selections[0] as Field).arguments?.[0];

const known = new WeakMap<Document, Document>();

/** The same document about the snapshot that its variable `at` names: every entry point gets the argument. */
export function atSnapshot<Asked extends Document>(document: Asked): Asked {
  const found = known.get(document) ?? { kind: document.kind, definitions: document.definitions.map(definitionAt) };
  known.set(document, found);
  return found as Asked;
}

function definitionAt(definition: Definition): Definition {
  if (isOperation(definition)) {
    const selectionSet = entriesAt(definition.selectionSet);
    // A variable that nothing uses is an error.
    if (selectionSet === definition.selectionSet || variable === undefined) return definition;
    return { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), variable], selectionSet };
  }
  if (!isFragment(definition) || definition.typeCondition.name.value !== 'Query') return definition;
  return { ...definition, selectionSet: entriesAt(definition.selectionSet) };
}

function entriesAt(set: SelectionSet): SelectionSet {
  const selections = set.selections.map(selectionAt);
  return selections.every((selection, index) => selection === set.selections[index]) ? set : { ...set, selections };
}

function selectionAt(selection: Selection): Selection {
  if (isInlineFragment(selection)) return { ...selection, selectionSet: entriesAt(selection.selectionSet) };
  if (!isField(selection) || selection.name.value.startsWith('__') || withoutSnapshot.has(selection.name.value))
    return selection;
  const own = selection.arguments ?? [];
  if (argument === undefined || own.some(({ name }) => name.value === argument.name.value)) return selection;
  return { ...selection, arguments: [...own, argument] };
}

function isOperation(definition: Definition): definition is Operation {
  return String(definition.kind) === 'OperationDefinition';
}

function isFragment(definition: Definition): definition is Fragment {
  return String(definition.kind) === 'FragmentDefinition';
}

function isField(selection: Selection): selection is Field {
  return String(selection.kind) === 'Field';
}

function isInlineFragment(selection: Selection): selection is InlineFragment {
  return String(selection.kind) === 'InlineFragment';
}
