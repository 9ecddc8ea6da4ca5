// What the registry imports: a page that imports the language itself imports `en.js` (see `registry.ts`).
import './en.js';
