import { writeFileSync } from 'node:fs';
import { freshGuide, guide } from './docs.js';

void freshGuide().then((text) => writeFileSync(guide, text));
