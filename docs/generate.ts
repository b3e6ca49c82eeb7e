import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedParts } from './parts/generated-parts.ts';
import { readMaterial } from './parts/material.ts';

const document = new URL('how-answers-are-computed.md', import.meta.url);
writeFileSync(document, withGeneratedParts(readFileSync(document, 'utf8'), readMaterial()));
