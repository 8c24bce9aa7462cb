// A field of a servlet or of a controller that a request writes its own data into, and reads again: there is one instance for all
// requests, so that what is read may be another's. What runs one after the other (`synchronized`), or has an instance for each, is none.

import { sourceAt } from '../frameworks/knowledge.js'
import type { At } from '../ir/instruction.js'
import { type FunctionRef, moduleOf, type Program, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { instructionsOf } from '../routes/functions-of.js'
import { readRoutes } from '../routes/read-routes.js'
import { isOfJava, type Route, shownRoute } from '../routes/route.js'
import { Steps } from './steps.js'
import type { Structure } from './structure.js'

const single = /#(?:RestController|Controller|WebServlet)$/
const perRequest = /#(?:Scope|RequestScope|SessionScope|RequestScoped|SessionScoped|ViewScoped)$/
const servletMethod = /^do(?:Get|Post|Put|Delete|Patch)$/
const deepest = 5
const mostSteps = 200
const mostChanges = 1000
/** Of one handler. */
const mostWrites = 100

export function sharedFields(semantics: Semantics): Structure[] {
  const routes = readRoutes(semantics).filter((route) => isOfJava(route) && hasOneInstance(semantics, route))
  const found = routes.flatMap((route) => route.handlers.flatMap((code) => writesOf(semantics, route, code)))
  return [...new Map(found.map((each) => [each.ref, each])).values()]
}

function hasOneInstance({ program }: Semantics, route: Route): boolean {
  const [code] = route.handlers
  const index = code === undefined ? undefined : program.functionOf(code).class
  const made = index === undefined ? undefined : program.modules[0]?.classes[index]
  if (made === undefined || made.decorators.some(({ symbol = '' }) => perRequest.test(symbol))) return false
  return servletMethod.test(route.handlerName) || made.decorators.some(({ symbol = '' }) => single.test(symbol))
}

function writesOf(semantics: Semantics, route: Route, code: FunctionRef): Structure[] {
  const { program } = semantics
  const isOwn = (ref: Ref): boolean => {
    const around = program.enclosing(ref)
    return moduleOf(ref) === moduleOf(code) && program.functionOf(around).class === program.functionOf(code).class
  }
  const body = instructionsOf(semantics, [code], 1).filter(isOwn)
  const writes = body.filter((ref) => fieldWritten(semantics, ref) !== undefined).slice(0, mostWrites)
  return writes.flatMap((ref) => {
    const field = fieldWritten(semantics, ref)
    const flow = program.flowOf(ref, 'update')
    if (field === undefined || flow === undefined || isLocked(semantics, ref)) return []
    if (!isOfRequest(semantics, program.beside(ref, flow.value), 0, new Steps(mostSteps))) return []
    const read = body.find((other) => isReadAfter(semantics, ref, other, field))
    const at = { start: flow.start, end: Math.max(flow.end, program.flow(program.beside(ref, flow.value)).end) }
    return read === undefined ? [] : [claimOf(semantics, route, { ref, at, read, field })]
  })
}

/** `this.name = …`, `name = …` of a field; what a method of the field changes is another matter. */
function fieldWritten({ program }: Semantics, ref: Ref): string | undefined {
  const property = program.flowOf(ref, 'update')?.property
  if (property === undefined || !/^\w+$/.test(property) || !isOfThis(program, ref)) return undefined
  const { start, end } = program.flow(ref)
  const written = program.module(ref).text.slice({ start, end: end + 20 })
  return new RegExp(`^(?:this\\s*\\.\\s*)?${property}\\s*=[^=]`).test(written) ? property : undefined
}

function isOfThis(program: Program, ref: Ref): boolean {
  let at = ref
  for (let length = 0; length < mostChanges; length += 1) {
    const flow = program.flow(at)
    if (flow.op === 'update') at = program.beside(at, flow.object)
    else if (flow.op === 'after') at = program.beside(at, flow.base)
    else if (flow.op === 'phi' && flow.incoming[0] !== undefined) at = program.beside(at, flow.incoming[0].value)
    else return flow.op === 'receiver'
  }
  return false
}

/** Read by its name after it was written: in the same method, or in one that is called afterwards. */
function isReadAfter({ program }: Semantics, write: Ref, other: Ref, field: string): boolean {
  const flow = program.flow(other)
  if (flow.op !== 'load' || flow.property !== field || program.module(other) !== program.module(write)) return false
  if (!new RegExp(`^(?:this\\s*\\.\\s*)?${field}$`).test(program.text(other).slice(0, 200))) return false
  return program.enclosing(other) !== program.enclosing(write) || flow.start >= program.flow(write).end
}

/** The whole method, or a block in it, runs for one request after the other. */
function isLocked({ program }: Semantics, ref: Ref): boolean {
  const { start } = program.functionOf(program.enclosing(ref))
  return /\bsynchronized\b|\block\(\)/.test(program.module(ref).text.slice({ start, end: program.flow(ref).start }))
}

/** What a request brings, or what is made of it. */
function isOfRequest(semantics: Semantics, value: Ref, depth: number, steps: Steps): boolean {
  if (depth > deepest || !steps.take()) return false
  const { program, origins, symbols } = semantics
  const symbol = plainSymbol(symbols.of(value) ?? '')
  if (isSource(symbol)) return true
  return origins.of(value).some((origin) => {
    const flow = program.flow(origin)
    const inside = (each: number): boolean => isOfRequest(semantics, program.beside(origin, each), depth + 1, steps)
    if (origin !== value && isSource(plainSymbol(symbols.of(origin) ?? ''))) return true
    if (flow.op === 'call')
      return flow.arguments.some((each) => inside(each.value)) || (flow.receiver !== undefined && inside(flow.receiver))
    if (flow.op === 'template') return flow.parts.some(inside)
    return flow.op === 'binary' && (inside(flow.left) || inside(flow.right))
  })
}

function isSource(symbol: string): boolean {
  for (let at = symbol.length; at > 0; at = symbol.lastIndexOf('.', at - 1)) {
    if (sourceAt(symbol.slice(0, at)) !== undefined) return true
  }
  return false
}

interface Sharing {
  readonly ref: Ref
  readonly at: At
  readonly read: Ref
  readonly field: string
}

function claimOf({ program }: Semantics, route: Route, { ref, at, read, field }: Sharing): Structure {
  return {
    ref,
    at,
    title: `The field \`${field}\` holds data of one request for all of them`,
    why: `${shownRoute(route)} writes what it was sent into a field, of which there is one for all requests, and reads it again in line ${program.line(read)}: another request may have written its own there in between.`,
    confidence: 'medium',
    tier: 'default',
    preconditions: ['two requests come at the same time'],
    witnesses: [{ ref: read, at: program.flow(read), note: 'the field is read again for the same request' }],
  }
}
