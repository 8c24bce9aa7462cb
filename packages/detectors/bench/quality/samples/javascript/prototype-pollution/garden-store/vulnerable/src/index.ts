export { Store } from './store.js';
export type { Patch, Listener } from './store.js';
export { PathError } from './path.js';
