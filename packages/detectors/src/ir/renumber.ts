// The one place that knows the operands of every operation: from temporaries to values.

import type { Value } from './flow.js'
import type { Operation, Temp } from './instruction.js'

/** The same operation on values instead of temporaries. */
export function renumbered<O extends Operation>(operation: O, of: (temp: Temp) => Value): O {
  switch (operation.op) {
    case 'class':
      return {
        ...operation,
        ...(operation.superclass === undefined ? {} : { superclass: of(operation.superclass) }),
        ...(operation.interfaces === undefined ? {} : { interfaces: operation.interfaces.map(of) }),
      }
    case 'copy':
      return { ...operation, from: of(operation.from) }
    case 'argument':
      return operation.annotation === undefined ? operation : { ...operation, annotation: of(operation.annotation) }
    case 'load':
      return {
        ...operation,
        object: of(operation.object),
        ...(operation.key === undefined ? {} : { key: of(operation.key) }),
        ...(operation.written === undefined ? {} : { written: of(operation.written) }),
      }
    case 'call':
      return {
        ...operation,
        callee: of(operation.callee),
        ...(operation.receiver === undefined ? {} : { receiver: of(operation.receiver) }),
        arguments: operation.arguments.map((each) => ({ ...each, value: of(each.value) })),
      }
    case 'binary':
      return { ...operation, left: of(operation.left), right: of(operation.right) }
    case 'unary':
      return { ...operation, operand: of(operation.operand) }
    case 'template':
      return { ...operation, parts: operation.parts.map(of) }
    case 'object':
      return {
        ...operation,
        entries: operation.entries.map((entry) => ({
          ...entry,
          value: of(entry.value),
          ...(entry.key === undefined ? {} : { key: of(entry.key) }),
        })),
      }
    case 'array':
      return { ...operation, elements: operation.elements.map(({ value, spread }) => ({ value: of(value), spread })) }
    case 'element':
      return {
        ...operation,
        attributes: operation.attributes.map((attribute) => ({ ...attribute, value: of(attribute.value) })),
        children: operation.children.map(of),
      }
    default:
      return operation
  }
}
