import { writeFileSync } from 'node:fs';
import { printSchemaText } from './schema-text.ts';

writeFileSync(new URL('../../schema.graphql', import.meta.url), printSchemaText());
