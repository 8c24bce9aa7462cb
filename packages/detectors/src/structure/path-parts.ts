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
const known: PathParts = { isTemporary: false, isRandom: false, isKnown: true }
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
  if (isEnd(semantics, value)) return known
  const origin = onlyOrigin(semantics, value)
  if (origin === undefined) return byDefault(semantics, origins.of(value), depth + 1, steps)
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

const endNames = /^(?:ext|extension|suffix|postfix|prefix)$/i

/** What a caller wants a name to begin or to end with is nothing that nobody knows. */
function isEnd({ program, origins }: Semantics, value: Ref): boolean {
  const [origin, other] = origins.of(value)
  if (origin === undefined || other !== undefined) return false
  const flow = program.flow(origin)
  if (flow.op === 'load') return endNames.test(flow.property ?? '')
  if (flow.op !== 'argument') return false
  return endNames.test(program.functionOf(program.enclosing(origin)).parameters[flow.index]?.name ?? '')
}

/** `options.prefix || 'cache-'`, `counter`: where nobody says otherwise, it is what the code says; a random part would stand in the code. */
function byDefault(semantics: Semantics, origins: readonly Ref[], depth: number, steps: Steps): PathParts {
  const parts = origins.map((each) => (isCounted(semantics, each) ? known : partsOf(semantics, each, depth, steps)))
  const isSaid = parts.some(({ isKnown, isRandom }) => isKnown && !isRandom)
  const isOpen = parts.some(({ isKnown }, index) => !isKnown && !isAskedFor(semantics, origins[index]))
  return { ...anyOf(parts), isKnown: isSaid && !isOpen }
}

/** What a caller gives, or a property of it. */
function isAskedFor({ program, origins }: Semantics, origin: Ref | undefined): boolean {
  if (origin === undefined) return false
  const load = program.flowOf(origin, 'load')
  const objects = load === undefined ? [origin] : origins.of(program.beside(origin, load.object))
  return objects.some((each) => program.flow(each).op === 'argument')
}

/** `count + 1` */
function isCounted({ program, constants }: Semantics, origin: Ref): boolean {
  const flow = program.flowOf(origin, 'binary')
  return flow?.operator === '+' && constants.of(program.beside(origin, flow.right))?.type === 'number'
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
