export type * from '../contract/strength.js';
