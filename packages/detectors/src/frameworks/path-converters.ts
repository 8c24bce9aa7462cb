// What a router makes of a part of a path before the handler gets it: `/archive/<int:year>` of Flask, Quart and Django, `<year:int>` of
// Bottle and Sanic. Neither a number nor an id of a known form holds anything that does harm.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Facts } from '../taint/conditions.js'

const harmless = 'int|float|uuid|number|ymd'
const longestPath = 400

/** Whether the path that a call registers, or a decorator of it was given, leaves nothing harmful of this parameter. */
export function isConverted({ program, constants }: Facts, call: Ref, parameter: string | undefined): boolean {
  if (parameter === undefined || !/^\w+$/.test(parameter)) return false
  const flow = program.flowOf(call, 'call')
  if (flow === undefined) return false
  const decorator = program.beside(call, flow.callee)
  const [path] = [decorator, call].flatMap((each) => {
    const [first] = program.flowOf(each, 'call')?.arguments ?? []
    const constant = first === undefined ? undefined : constants.of(program.beside(each, first.value))
    return constant?.type === 'string' ? [text(constant).slice(0, longestPath)] : []
  })
  if (path?.includes(':') !== true) return false
  return new RegExp(`<(?:(?:${harmless})(?:\\([^()<>]*\\))?:${parameter}|${parameter}:(?:${harmless}))>`).test(path)
}
