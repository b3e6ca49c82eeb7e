import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

export interface DocumentSize {
  aliases: number;
  directives: number;
  fragments: number;
  fields: number;
}

/** Counts what makes a document expensive to check. Costs time linear in its text, whatever its fragments repeat. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const size: DocumentSize = { aliases: 0, directives: 0, fragments: 0, fields: 0 };
  visit(document, {
    Field: (field) => {
      if (field.alias) size.aliases++;
    },
    Directive: () => {
      size.directives++;
    },
    FragmentDefinition: () => {
      size.fragments++;
    },
  });
  size.fields = expandedFields(document);
  return size;
}

/** Fields after every fragment is put in place of its name; a fragment's own count is worked out once. */
function expandedFields(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  visit(document, {
    FragmentDefinition: (fragment) => void fragments.set(fragment.name.value, fragment),
    OperationDefinition: () => false,
  });
  const counted = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0); // a cycle, which validation refuses, counts nothing more
    const fragment = fragments.get(name);
    const count = fragment ? ofSelections(fragment.selectionSet) : 0;
    counted.set(name, count);
    return count;
  };
  const ofSelections = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      const below = selection.selectionSet ? ofSelections(selection.selectionSet) : 0;
      return sum + below + (selection.kind === Kind.FIELD ? 1 : 0);
    }, 0);
  return document.definitions.reduce(
    (sum, definition) =>
      sum + (definition.kind === Kind.OPERATION_DEFINITION ? ofSelections(definition.selectionSet) : 0),
    0,
  );
}
