// What a path is put together of: whether it lies in the folder for temporary files, and whether a part of it is one that nobody can
// guess. What is not understood is neither: `isKnown` is false then.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { formatParts, javaParts, javaPathValues, settingParts } from './java-path-parts.js'
import { onlyOrigin } from './only-origin.js'
import { Steps } from './steps.js'

export interface PathParts {
  readonly isTemporary: boolean
  readonly isRandom: boolean
  /** Every part is understood. */
  readonly isKnown: boolean
}

const temporary = [
  'os#tmpdir()',
  'global#process.env.{TMPDIR,TEMP,TMP}',
  'tempfile#{gettempdir(),gettempdirb(),tempdir}',
  'os#environ.{TMPDIR,TEMP,TMP}',
  ...javaParts.temporary,
]
const random = [
  'crypto#{randomUUID,randomBytes,randomInt,getRandomValues}()',
  'global#crypto.{randomUUID,getRandomValues}()',
  'uuid#{,v1,v4,v6,v7}()',
  'nanoid#{,nanoid}()',
  '{fs,fs/promises,fs-extra}#{,promises.}{mkdtemp,mkdtempSync}()',
  '{tmp,tmp-promise,tempy,temp,temp-dir}#*()',
  'uuid#{uuid1,uuid4}()',
  'secrets#*()',
  'os#urandom()',
  'tempfile#{mkdtemp,mkstemp,mktemp,NamedTemporaryFile,TemporaryDirectory,TemporaryFile}()',
  '{cuid,@paralleldrive/cuid2,ulid}#{,createId,ulid}()',
  ...javaParts.random,
]
const guessable = [
  'global#Date.now()',
  'global#Date()',
  'global#process.pid',
  'global#process.{ppid,uptime}',
  'os#{hostname,userInfo}()',
  'global#Math.random()',
  ...javaParts.guessable,
  'time#{time,time_ns,strftime,monotonic}()',
  'os#{getpid,getppid,getlogin,getuid}()',
  'datetime#{datetime,date}.{now,today,utcnow}()',
  '{getpass#getuser,socket#gethostname}()',
  'random#{random,randint,randrange,choice,choices}()',
]
const joining = /^(?:join|resolve|normalize|format|abspath|normpath|realpath|joinpath)$/
/** Of a path that is an object: what they are called on is a part of what they give. */
const ofPath = /^(?:joinpath|resolve|absolute|expanduser|with_suffix|with_name|toString|strftime|isoformat|as_posix)$/
const deepest = 10
const mostSteps = 500

export function partsOf(semantics: Semantics, value: Ref, depth = 0, steps = new Steps(mostSteps)): PathParts {
  const unknown = { isTemporary: false, isRandom: false, isKnown: false }
  if (depth > deepest || !steps.take()) return unknown
  const { program, constants, symbols, origins } = semantics
  const constant = constants.of(value)
  if (constant !== undefined) {
    const isTemporary = constant.type === 'string' && /^(?:\/var)?\/tmp(?:\/|$)|^\/dev\/shm\//.test(constant.value)
    return formatParts(semantics, value, { isTemporary, isRandom: false, isKnown: true })
  }
  const symbol = plainSymbol(symbols.of(value) ?? '')
  const setting = settingParts(semantics, value, symbol)
  if (setting !== undefined) return setting
  if (matchesSymbol(temporary, symbol)) return { isTemporary: true, isRandom: false, isKnown: true }
  if (matchesSymbol(random, symbol) || random.some((each) => isOnResult(symbol, each)))
    return { isTemporary: false, isRandom: true, isKnown: true }
  if (matchesSymbol(guessable, symbol)) return { isTemporary: false, isRandom: false, isKnown: true }
  const origin = onlyOrigin(semantics, value)
  if (origin === undefined) return unknown
  const inside = (each: number): PathParts => partsOf(semantics, program.beside(origin, each), depth + 1, steps)
  const flow = program.flow(origin)
  if (flow.op === 'template') return formatParts(semantics, origin, joined(flow.parts.map(inside)))
  if (flow.op === 'binary' && flow.operator === '+') return joined([inside(flow.left), inside(flow.right)])
  if (flow.op === 'binary' && flow.operator === '%') return joined([inside(flow.left), inside(flow.right)])
  if (flow.op === 'binary' && /^[-*/]$/.test(flow.operator))
    return { ...joined([inside(flow.left), inside(flow.right)]), isTemporary: false }
  // `folder / name` of Python is no call by its looks.
  if (flow.op === 'call' && symbols.of(origin) === 'pathlib#Path()')
    return joined(flow.arguments.map((each) => inside(each.value)))
  if (flow.op === 'call') {
    const { name } = calleeOf(semantics, origin)
    const inJava = javaPathValues(semantics, origin, name)
    if (inJava !== undefined) return joined(inJava.map((each) => partsOf(semantics, each, depth + 1, steps)))
    const { receiver } = flow
    if (
      name !== undefined &&
      receiver !== undefined &&
      ofPath.test(name) &&
      !(name === 'resolve' && isModule(semantics, origin))
    ) {
      return joined([inside(receiver), ...flow.arguments.map((each) => inside(each.value))])
    }
    if (name !== undefined && joining.test(name)) return joined(flow.arguments.map((each) => inside(each.value)))
    if (name === 'String' || name === 'str' || name === 'int')
      return joined(flow.arguments.map((each) => inside(each.value)))
  }
  const returned = semantics.graph.callees(origin).flatMap((code) => origins.returned(code))
  if (returned.length > 0) return anyOf(returned.map((each) => partsOf(semantics, each, depth + 1, steps)))
  return origin === value ? unknown : partsOf(semantics, origin, depth + 1, steps)
}

/** `path.resolve(…)` of Node is called on a module, and not on a path. */
function isModule({ program, symbols }: Semantics, call: Ref): boolean {
  const receiver = program.receiverOf(call)
  const symbol = receiver === undefined ? undefined : symbols.of(receiver)
  return symbol !== undefined && !symbol.includes('(')
}

/** `randomBytes(8).toString('hex')` and `tmp.fileSync().name` are as hard to guess as what they are made of. */
function isOnResult(symbol: string, pattern: string): boolean {
  const at = symbol.indexOf('().')
  return at !== -1 && matchesSymbol([pattern], symbol.slice(0, at + 2))
}

/** One of several: hard to guess only if all are. */
function anyOf(parts: readonly PathParts[]): PathParts {
  return { ...joined(parts), isRandom: parts.every(({ isRandom }) => isRandom) }
}

function joined(parts: readonly PathParts[]): PathParts {
  return {
    isTemporary: parts.some(({ isTemporary }) => isTemporary),
    isRandom: parts.some(({ isRandom }) => isRandom),
    isKnown: parts.every(({ isKnown }) => isKnown),
  }
}
