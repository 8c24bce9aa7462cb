// What decides about the requests of a class without being called there: the configuration of Spring Security and that of the web layer with
// its interceptors, both looked for by the names that they have by custom, in the packages around the class; and the declarations of the
// program's own annotations, which may stand for a role.

import type { At } from '../ir/instruction.js'
import { annotationName, annotationsOf, findAnnotation } from './annotation.js'
import type { JavaLowering } from './lowering.js'
import { membersOf, type Outline } from './outline.js'
import { isOfProgram, typeValue } from './resolve-type.js'

const ofSpring = /^(?:RestController|Controller|RequestMapping)$/
const routed = /^(?:RestController|Controller|RequestMapping|Path|WebServlet)$/

export function importWiring(lowering: JavaLowering, where: At, { annotations, node }: Outline): void {
  if (findAnnotation(annotations, routed) === undefined) return
  if (findAnnotation(annotations, ofSpring) !== undefined) {
    for (const kind of ['security', 'web']) {
      lowering.emit(where, { op: 'import', specifier: `${kind}:${lowering.packageName}` })
    }
  }
  const methods = membersOf(node).filter(({ type }) => type === 'method_declaration')
  const names = [...annotations, ...methods.flatMap(annotationsOf)].map(annotationName)
  for (const name of new Set(names)) if (isOfProgram(lowering, name)) typeValue(lowering, where, name)
}
