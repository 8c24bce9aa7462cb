export { blame } from './blame.js'
export type { Line } from './line.js'
