// Whether NestJS asks the decorators of class-validator before a handler runs: by a pipe of the parameter, of the handler, of its class,
// or of the whole application, which is looked for where applications are started. Where no start is found, nothing speaks against the
// pipe, and the decorators are believed. Facts for both methods.

import type { FunctionRef, Program, Ref } from '../ir/program.js'
import { Program as Linked } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Load, Unit } from '../languages/load-program.js'
import { isOwnSpecifier } from '../languages/own-specifier.js'
import { type ModuleCache, parseModule } from '../languages/parse-module.js'

const mostFolders = 8
const mostModules = 12
const starts = ['main', 'src/main']
const named = /Validat\w*Pipe\b/
const pipe = '@nestjs/common#ValidationPipe'

/** `strict`: what the class does not name is taken out. */
type Pipe = 'none' | 'open' | 'strict'

const global = new WeakMap<Program, Pipe>()

/** Looks for the pipe of the application, once for a program that has handlers of NestJS. */
export async function findGlobalPipe(program: Program, load: Load, cache: ModuleCache | undefined): Promise<void> {
  const module = program.modules.find(({ functions }) =>
    functions.some(({ parameters }) => parameters.some(({ type }) => type?.startsWith('@nestjs/common#') === true)),
  )
  if (module === undefined || global.has(program)) return
  const start = await findStart(module.text.path, load)
  if (start !== undefined) global.set(program, await pipeOf(start, load, cache))
}

async function findStart(path: string, load: Load): Promise<Unit | undefined> {
  const levels = Math.min(path.split('/').length, mostFolders)
  for (let up = 0; up < levels; up += 1) {
    for (const start of starts) {
      const unit = await load(`./${'../'.repeat(up)}${start}`, path)
      if (unit?.text.includes('NestFactory') === true) return unit
    }
  }
  return undefined
}

/** In the file that starts the application, or in one that it imports: `useGlobalPipes`, or a provider of `APP_PIPE`. */
async function pipeOf(start: Unit, load: Load, cache: ModuleCache | undefined): Promise<Pipe> {
  const units = [start]
  for (const unit of units) {
    const parsed = parseModule(unit.path, unit.text, cache)
    if (parsed.kind === 'failed') continue
    const program = new Linked([parsed.module], new Map())
    const set = pipeSetIn(program)
    if (set !== 'none') return set
    if (unit !== start) continue
    const imported = parsed.module.flow.flatMap((each) =>
      each.op === 'import' && isOwnSpecifier(each.specifier) ? [each.specifier] : [],
    )
    for (const specifier of [...new Set(imported)].slice(0, mostModules)) {
      const other = await load(specifier, unit.path)
      if (other !== undefined) units.push(other)
    }
  }
  return 'none'
}

/** A pipe of the program's own counts by its name. */
function pipeSetIn(program: Program): Pipe {
  for (const ref of program.refsOf('call', 'object')) {
    const call = program.flowOf(ref, 'call')
    if (call !== undefined && program.flowOf(program.beside(ref, call.callee), 'load')?.property === 'useGlobalPipes')
      if (named.test(program.text(ref))) return pipeWritten(program.text(ref))
    const provider = program.flowOf(ref, 'object')
    const provided = provider?.entries.find(({ name }) => name === 'provide')
    if (provided !== undefined && program.text(program.beside(ref, provided.value)) === 'APP_PIPE')
      if (named.test(program.text(ref))) return pipeWritten(program.text(ref))
  }
  return 'none'
}

/** A pipe of the program's own is taken for a strict one. */
function pipeWritten(text: string): Pipe {
  return /\bwhitelist\s*:\s*true\b/.test(text) || !/\bValidationPipe\b/.test(text) ? 'strict' : 'open'
}

/** Whether a parameter of a handler is validated by its class, and how. */
export function pipeOn({ program }: Semantics, parameter: Ref, code: FunctionRef): Pipe {
  const given = program.flowOf(parameter, 'argument')
  const type = given === undefined ? undefined : program.functionOf(code).parameters[given.index]?.type
  if (given === undefined || type?.startsWith('@nestjs/common#') !== true) return 'none'
  if (type.includes(pipe)) return pipeWritten(program.text(parameter))
  const near = program.module(parameter).classes.flatMap((each) => decorators(program, each, code))
  return near.length > 0 ? pipeWritten(near.join()) : (global.get(program) ?? 'strict')
}

/** What is written in decorators of a handler and of its class that name the pipe. */
function decorators(program: Program, of: Program['modules'][number]['classes'][number], code: FunctionRef): string[] {
  const member = of.members.find((each) => program.beside(code, each.function) === code)
  if (member === undefined) return []
  const { text } = program.module(code)
  return [...of.decorators, ...member.decorators]
    .filter(({ given = [] }) => given.includes(pipe))
    .map((each) => text.slice(each))
}
