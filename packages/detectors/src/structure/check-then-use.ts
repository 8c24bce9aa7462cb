// A file is looked at by its path and used by the same path afterwards: in between another process can put something else there. In a
// folder that everybody writes to, that is theirs to do; elsewhere it is a hint. Flags that create or refuse in one step are none.

import { text } from '../ir/constants.js'
import type { Guard } from '../ir/flow.js'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { isPython } from '../routes/python-definitions.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { createsAnew, javaChecks, javaPathOf, javaUses, readsJavaFile } from './java-files.js'
import { partsOf } from './path-parts.js'
import {
  changesInPython,
  isExclusiveInPython,
  isTriedInPython,
  pathOfPython,
  pythonChecks,
  pythonUses,
} from './python-files.js'
import { Steps } from './steps.js'
import type { Structure } from './structure.js'

const checks = [
  '{fs,fs/promises,fs-extra}#{,promises.}{existsSync,exists,pathExists,pathExistsSync,access,accessSync,stat,statSync,lstat,lstatSync}',
  ...javaChecks,
  ...pythonChecks,
]
const uses = [
  '{fs,fs/promises,fs-extra}#{,promises.}{writeFile,writeFileSync,appendFile,appendFileSync,open,openSync,createWriteStream,unlink,unlinkSync,rm,rmSync,chmod,chmodSync,chown,chownSync,rename,renameSync,copyFile,copyFileSync,readFile,readFileSync,createReadStream}',
  ...javaUses,
  ...pythonUses,
]
const changing = /^(?:write|append|open|createWrite|unlink|rm|chmod|chown|rename|copy)/
const deepest = 60
const mostSteps = 100
/** Of a file that is little else than checks and uses, the first are looked at. */
const mostCalls = 300

export function checksThenUses(semantics: Semantics): Structure[] {
  const { program, graph } = semantics
  const calls = graph.calls.filter((call) => moduleOf(call) === 0)
  const looks = calls.filter((call) => matches(semantics, call, checks)).slice(0, mostCalls)
  if (looks.length === 0) return []
  const used = calls.filter((call) => matches(semantics, call, uses)).slice(0, mostCalls)
  return used.flatMap((use) => {
    if (isExclusive(semantics, use) || createsAnew(semantics, use)) return []
    const { name = '' } = calleeOf(semantics, use)
    const check = looks.find(
      (look) =>
        program.enclosing(look) === program.enclosing(use) &&
        isSamePath(semantics, look, use) &&
        decides(semantics, look, use),
    )
    const path = firstArgument(semantics, use)
    // Nobody else knows the name: the folder was just made, or a part of it is random.
    if (path !== undefined && partsOf(semantics, path).isRandom) return []
    if (check === undefined) return []
    const claim = claimOf(semantics, check, use, name)
    return isUsual(semantics, check, use, claim) ? [] : [claim]
  })
}

/** What programs of Python do all day: they look before they read, or answer what may go wrong in between. */
function isUsual(semantics: Semantics, check: Ref, use: Ref, { tier }: Structure): boolean {
  if (tier === 'default' || !isPython(semantics.program.module(use))) return false
  const isAccess = calleeOf(semantics, check).name === 'access'
  return (!changesInPython(semantics, use) && !isAccess) || isTriedInPython(semantics, use)
}

function matches(semantics: Semantics, call: Ref, patterns: readonly string[]): boolean {
  const { symbol } = calleeOf(semantics, call)
  return symbol !== undefined && matchesSymbol(patterns, plainSymbol(symbol))
}

/** `wx` creates or fails, and follows nothing that is there. */
function isExclusive(semantics: Semantics, call: Ref): boolean {
  const { program, constants, origins } = semantics
  if (isPython(program.module(call))) return isExclusiveInPython(semantics, call)
  const given = program.flowOf(call, 'call')?.arguments ?? []
  return given.slice(1).some(({ value }) => {
    const ref = program.beside(call, value)
    const flags = [ref, ...origins.property(ref, 'flag'), ...origins.property(ref, 'flags')]
    return flags.some((each) => {
      const constant = constants.of(each)
      return (
        (constant !== undefined && /^(?:wx|ax|xw|xa)\+?$/.test(text(constant))) ||
        /O_EXCL/.test(program.text(each).slice(0, 120))
      )
    })
  })
}

function isSamePath(semantics: Semantics, left: Ref, right: Ref): boolean {
  const [one, other] = [left, right].map((call) => firstArgument(semantics, call))
  if (one === undefined || other === undefined) return false
  const constant = semantics.constants.of(one)
  if (constant !== undefined) {
    const same = semantics.constants.of(other)
    return same !== undefined && text(same) === text(constant)
  }
  const [from, ...more] = semantics.origins.of(one)
  const [to, ...others] = semantics.origins.of(other)
  if (more.length === 0 && others.length === 0 && from !== undefined && from === to) return true
  return semantics.program.text(one) === semantics.program.text(other) && /^[\w$.]+$/.test(semantics.program.text(one))
}

function firstArgument(semantics: Semantics, call: Ref): Ref | undefined {
  const inJava = javaPathOf(semantics, call)
  if (inJava !== undefined) return inJava
  const { program } = semantics
  if (isPython(program.module(call))) return pathOfPython(semantics, call)
  const [first] = program.flowOf(call, 'call')?.arguments ?? []
  return first === undefined ? undefined : program.beside(call, first.value)
}

/** What the check said is a condition of the use, or the check throws where it does not hold. */
function decides(semantics: Semantics, look: Ref, use: Ref): boolean {
  const { program } = semantics
  const { start, end } = program.flow(look)
  if (end > program.flow(use).start) return false
  let guard: Guard | undefined = program.guard(use)
  for (let depth = 0; guard !== undefined && depth < deepest; depth += 1, guard = guard.outer) {
    const condition = program.flow(program.beside(use, guard.condition))
    if (condition.start <= start && end <= condition.end) return true
    if (madeOf(semantics, program.beside(use, guard.condition), look, 0)) return true
  }
  return false
}

function madeOf(semantics: Semantics, value: Ref, look: Ref, depth: number, steps = new Steps(mostSteps)): boolean {
  if (value === look) return true
  if (depth > 8 || !steps.take()) return false
  const { program, origins } = semantics
  const flow = program.flow(value)
  const inside = (each: number): boolean => madeOf(semantics, program.beside(value, each), look, depth + 1, steps)
  if (flow.op === 'unary') return inside(flow.operand)
  if (flow.op === 'binary') return inside(flow.left) || inside(flow.right)
  if (flow.op === 'load') return inside(flow.object)
  if (flow.op === 'call') return flow.receiver !== undefined && inside(flow.receiver)
  return origins.of(value).some((origin) => origin !== value && madeOf(semantics, origin, look, depth + 1, steps))
}

function isOfJava(semantics: Semantics, use: Ref): boolean {
  return matches(semantics, use, javaUses)
}

function claimOf(semantics: Semantics, check: Ref, use: Ref, name: string): Structure {
  const { program } = semantics
  const path = firstArgument(semantics, use)
  const parts = path === undefined ? undefined : partsOf(semantics, path)
  const isShared = parts?.isTemporary === true && !parts.isRandom
  const isChanging = isPython(program.module(use))
    ? changesInPython(semantics, use)
    : changing.test(name) || (isOfJava(semantics, use) && !readsJavaFile(name))
  const isSure = isShared && isChanging
  const shown = program.module(check).text.folded(program.flow(check), 80)
  return {
    ref: use,
    at: program.flow(use),
    title: `A file is used by its path after it was looked at by it: \`${program.module(use).text.folded(program.flow(use), 60)}\``,
    why: `Between \`${shown}\` in line ${program.line(check)} and this, another process can put a file or a link there${isShared ? ': the folder is one that every user of the machine writes to' : ''}.`,
    confidence: isSure ? 'high' : 'low',
    tier: isSure ? 'default' : 'explore',
    preconditions: ['somebody else writes to that folder'],
    witnesses: [{ ref: check, at: program.flow(check), note: 'the file is looked at by its path' }],
  }
}
