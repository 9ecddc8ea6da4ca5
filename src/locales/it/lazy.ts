// What `languages.ts` imports. Importing `../it.js` both there and in a page would make an object of that module, in every
// page's first script.
import '../it.js';
