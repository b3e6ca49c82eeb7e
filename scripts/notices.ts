import { writeFileSync } from 'node:fs';
import { noticesText } from './notices-text.ts';

writeFileSync(new URL('../THIRD_PARTY_NOTICES.md', import.meta.url), noticesText());
