// The part that parses and follows data, apart from the rest: who only looks for candidates need not load it.
export { type AnalyseOptions, type Analysis, analyseFile } from '../analyse.js'
export { ModuleMemory } from '../languages/module-memory.js'
export { type RefuteOptions, refuteClaim } from '../refute.js'
