// Objects that keep records of one class: `JpaRepository<Note, Long>` of Spring, `Repository<Note>` of TypeORM. Which class it is, and what
// methods give, stands in a declaration; calls are made on what a container injects.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export interface Repository {
  /** The name of the class whose instances it keeps. */
  readonly entity: string
  /** Its own declaration, which may say what methods give. */
  readonly declaration: string
}

const annotated = /\bRepository<\s{0,4}(\w{1,80})\s{0,4}>/
const extended = /\bextends\s{1,8}\w{0,60}(?:Repository|Dao)<\s{0,4}(\w{1,80})/
const longestParameter = 300
const longestDeclaration = 20_000
/** Methods that give several, whatever is declared. */
const several = /^(?:find|findAll|findAllById|findAndCount|findBy|findAllBy\w*)$/

export function repositoryOf({ program, origins }: Semantics, object: Ref): Repository | undefined {
  for (const origin of origins.of(object)) {
    const flow = program.flow(origin)
    // A parameter by its annotation, or what a container makes of the class.
    const type = flow.op === 'argument' ? flow.annotation : flow.op === 'call' ? flow.callee : undefined
    if (flow.op === 'argument') {
      const [, entity] = annotated.exec(program.text(origin).slice(0, longestParameter)) ?? []
      if (entity !== undefined) return { entity, declaration: '' }
    }
    for (const each of type === undefined ? [] : origins.of(program.beside(origin, type))) {
      const { text, classes } = program.module(each)
      const code = classes[program.flowOf(each, 'class')?.class ?? -1]
      if (code === undefined) continue
      const declaration = text.slice(code).slice(0, longestDeclaration)
      const [, entity] = extended.exec(declaration) ?? []
      if (entity !== undefined) return { entity, declaration }
    }
  }
  return undefined
}

/** Whether a method, whose name is of letters and digits, gives several records: as it is declared, or by its name. */
export function givesSeveral({ declaration }: Repository, method: string): boolean {
  const [, type] =
    new RegExp(`\\b([A-Z]\\w{0,40})(?:<[^<>();]{0,80}>)?\\s{1,8}${method}\\s{0,4}\\(`).exec(declaration) ?? []
  if (type === undefined) return several.test(method)
  return /^(?:List|Set|Collection|Iterable|Page|Slice|Stream|Flux)$/.test(type)
}
