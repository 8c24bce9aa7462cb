// `app.jinja_env.filters['lines'] = lines` registers a function as `app.add_template_filter(lines, 'lines')` does: it is lowered to that
// call as well, so that a function that is registered either way is given what templates show.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

const filters = /(?:^|\.)(?:jinja_env|jinja_environment|env|environment)\.filters$/

export function registerFilter(lowering: PythonLowering, target: SyntaxNode, value: Temp): void {
  const object = field(target, 'value')
  if (object === undefined || !filters.test(object.text.slice(-80))) return
  const where = at(target)
  const owner = lowering.expression(field(object, 'object'))
  const callee = lowering.emit(where, { op: 'load', object: owner, property: 'add_template_filter' })
  const given = [{ value, spread: false }]
  lowering.emit(where, { op: 'call', callee, receiver: owner, arguments: given, form: 'call' })
}
