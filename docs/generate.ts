import { readFileSync, writeFileSync } from 'node:fs';
import { generatedDocuments, withGeneratedParts } from './parts/generated-parts.ts';
import { readMaterial } from './parts/material.ts';

const material = readMaterial();
for (const [name, parts] of Object.entries(generatedDocuments)) {
  const document = new URL(name, import.meta.url);
  writeFileSync(document, withGeneratedParts(readFileSync(document, 'utf8'), material, parts));
}
