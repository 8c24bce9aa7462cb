export { MediaConverter } from './converter.js';
export { probe } from './probe.js';
