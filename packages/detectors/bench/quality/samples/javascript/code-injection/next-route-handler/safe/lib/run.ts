import { runInNewContext } from 'node:vm'

export const run = (expression: string): unknown => runInNewContext(expression, {})
