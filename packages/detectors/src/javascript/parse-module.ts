// The front end for JavaScript and TypeScript: text to the form that analyses read. Whatever the text is, the end is a module
// or a named failure.

import type { File } from '@babel/types'
import type { ModuleCode } from '../ir/instruction.js'
import { failureOf } from '../ir/limits.js'
import type { ParsedModule } from '../ir/parsed-module.js'
import { SourceText } from '../ir/text.js'
import { toFlow } from '../ir/to-flow.js'
import { writeMarkup } from './component-tree.js'
import { type Component, componentOf } from './components.js'
import { expression } from './expression.js'
import { classLike, functionLike } from './function.js'
import { Lowering } from './lowering.js'
import { bindImports, bindStores, exportDeclared } from './module.js'
import { pageScripts } from './page.js'
import { writePageCalls } from './page-files.js'
import { parseText } from './parse.js'
import { bind } from './pattern.js'
import { readPrototypeClasses } from './prototype-classes.js'
import { hoistedNames } from './scope.js'
import { statement, statements } from './statement.js'
import { throwingFunctions } from './throwing-functions.js'

export function parseJavaScript(path: string, text: string): ParsedModule {
  const component = componentOf(path, text)
  const parsed =
    component === undefined
      ? parseText(path, pageScripts(path, text) ?? text)
      : parseText(component.path, component.script)
  if (parsed.kind === 'failed') return parsed
  try {
    writePageCalls(path, parsed.file.program)
    return { kind: 'module', module: toFlow(new SourceText(path, text), lower(text, parsed.file, component)) }
  } catch (error) {
    return failureOf(error)
  }
}

/** The intermediate representation of a module. */
function lower(text: string, { program }: File, component: Component | undefined): ModuleCode {
  const lowering = new Lowering(text, { expression, statement, statements, functionLike, classLike, bind })
  const where = { start: program.start ?? 0, end: program.end ?? text.length }
  if (component !== undefined) writeMarkup(program, component)
  const directives = program.directives.map(({ value }) => value.value)
  lowering.inFunction({ ...where, name: '<module>', parameters: [], isConstructor: false, directives }, () => {
    bindImports(lowering, program.body)
    if (component !== undefined) bindStores(lowering, program.body)
    for (const name of hoistedNames(program.body)) lowering.declare(name)
    lowering.noteThrowing(throwingFunctions(program.body))
    readPrototypeClasses(lowering, program.body)
    statements(lowering, program.body)
    exportDeclared(lowering, program.body)
  })
  return lowering.finish()
}
