// What the registry imports: a page that imports the language itself imports `es.js` (see `registry.ts`).
import './es.js';
