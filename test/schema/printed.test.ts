import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../server/schema/index.ts';
import { printSchemaText } from '../../server/schema/schema-text.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

describe('the schema', () => {
  it('is the one that schema.graphql shows; npm run schema prints it again', () => {
    expect(printSchemaText()).toBe(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  });

  it('says of every type, field, argument and enum value what it means', () => {
    expect(types.flatMap(withoutDescription)).toEqual([]);
  });

  it('says so in sentences', () => {
    const descriptions = types.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
    expect(
      descriptions.filter(({ description }) => !/[.`)]$/.test(description?.trim() ?? '')).map((field) => field.name),
    ).toEqual([]);
  });

  it('pages every connection', () => {
    const wrong = types.flatMap((type) => {
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields())
        .filter(
          (field) =>
            /Connection!?$/.test(String(field.type)) && !field.args.some((argument) => argument.name === 'first'),
        )
        .map((field) => `${type.name}.${field.name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('changes nothing but what people say of warnings', () => {
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual(['acceptWarning', 'reopenWarning']);
  });
});

function withoutDescription(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isEnumType(type)) {
    return [
      ...missing,
      ...type
        .getValues()
        .filter((value) => !value.description)
        .map((value) => `${type.name}.${value.name}`),
    ];
  }
  if (isInputObjectType(type)) {
    return [
      ...missing,
      ...Object.values(type.getFields())
        .filter((field) => !field.description)
        .map((field) => `${type.name}.${field.name}`),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return missing;
  return [
    ...missing,
    ...Object.values(type.getFields()).flatMap((field) => [
      ...(field.description ? [] : [`${type.name}.${field.name}`]),
      ...field.args
        .filter((argument) => !argument.description)
        .map((argument) => `${type.name}.${field.name}(${argument.name})`),
    ]),
  ];
}
