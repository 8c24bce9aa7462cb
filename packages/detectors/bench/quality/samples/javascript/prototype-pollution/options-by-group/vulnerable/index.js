export { configure, optionOf } from './lib/registry.js'
