// A process through which a conformance suite runs this interpreter: a JSON request a line on stdin, a JSON answer a line on stdout,
// in order. `README.md` of the package says what a request may ask for.
// INVARIANT: every line gets exactly one answer, whatever is in it, and requests share nothing: each has an engine of its own.

import {
  defaultLimits,
  Engine,
  EvaluationError,
  errorPath,
  errorText,
  fromTaggedJson,
  ParseError,
  Scope,
  StaticModules,
  thrownValue,
  toTaggedJson,
} from '../dist/index.js'

/** What a request gets that asks for no limits: those of Rhai's own new engine. Memory and output alone are bounded. */
const rhaiLimits = {
  ...defaultLimits,
  maxOperations: 0,
  maxMilliseconds: Number.POSITIVE_INFINITY,
  maxCallLevels: 64,
  maxStringBytes: 0,
  maxArrayElements: 0,
  maxMapEntries: 0,
  maxMemoryBytes: 1024 * 1024 * 1024,
  maxVariables: Number.POSITIVE_INFINITY,
  maxModules: Number.POSITIVE_INFINITY,
  maxOutputBytes: 128 * 1024 * 1024,
}

/** A request that is not what the protocol knows. */
class BadRequest extends Error {}

const fail = (message) => {
  throw new BadRequest(message)
}

const shown = (text) => `\`${String(text).slice(0, 80)}\``

function record(value, what) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(`${what} is no object`)
  return value
}

const readers = {
  text: (value, what) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : fail(`${what} is no string`),
  flag: (value, what) => (typeof value === 'boolean' ? value : fail(`${what} is no boolean`)),
  count: (value, what) => (Number.isInteger(value) && value >= 0 ? value : fail(`${what} is no count`)),
  list: (value, what) => (Array.isArray(value) ? value : fail(`${what} is no list`)),
  texts: (value, what) => readers.list(value, what).map((text) => readers.text(text, what)),
  value: (value, what) => {
    try {
      return fromTaggedJson(value)
    } catch (error) {
      return fail(`${what}: ${error.message}`)
    }
  },
  values: (value, what) => readers.list(value, what).map((each) => readers.value(each, what)),
  oneOf:
    (...words) =>
    (value, what) =>
      words.includes(value) ? value : fail(`${what} is none of ${words.join(', ')}`),
}

/** Reads an object that may hold the keys of `shape` and no other; each has a reader. Absent keys stay absent. */
function fields(value, what, shape, required = []) {
  const object = record(value, what)
  const read = {}
  for (const key of Object.keys(object)) {
    if (!Object.hasOwn(shape, key)) fail(`unknown key ${shown(key)} in ${what}`)
    // Null is how some writers say that a key is absent.
    if (object[key] !== null) read[key] = shape[key](object[key], `\`${key}\``)
  }
  for (const key of required) if (!Object.hasOwn(read, key)) fail(`no \`${key}\` in ${what}`)
  return read
}

const { text, flag, count, list, texts, values, oneOf } = readers
const variable = (what) => (entry) =>
  fields(entry, what, { name: text, value: readers.value, constant: flag }, ['name', 'value'])
const variables = (value, what) => list(value, what).map(variable(`an entry of ${what}`))

function moduleOf(entry) {
  const read = fields(entry, 'a module', { name: text, script: text, vars: variables }, ['name'])
  if ((read.script === undefined) === (read.vars === undefined)) fail('a module has either a `script` or `vars`')
  return read
}

const callShape = { fn: text, args: values, evalAst: flag, rewindScope: flag }

const limitNames = {
  maxOperations: 'maxOperations',
  maxCallLevels: 'maxCallLevels',
  maxStringSize: 'maxStringBytes',
  maxArraySize: 'maxArrayElements',
  maxMapSize: 'maxMapEntries',
  maxVariables: 'maxVariables',
  maxModules: 'maxModules',
}

const optionNames = {
  optimization: 'optimizationLevel',
  maxFunctions: 'maxFunctions',
  maxExprDepth: 'maxExpressionDepth',
  maxFunctionExprDepth: 'maxFunctionExpressionDepth',
  strictVariables: 'strictVariables',
  failOnInvalidMapProperty: 'failOnInvalidMapProperty',
  allowIfExpression: 'allowIfExpression',
  allowSwitchExpression: 'allowSwitchExpression',
  allowLoopExpressions: 'allowLoopExpressions',
  allowStatementExpression: 'allowStatementExpression',
  allowAnonymousFn: 'allowAnonymousFn',
  allowLooping: 'allowLooping',
  allowShadowing: 'allowShadowing',
  fastOperators: 'fastOperators',
  disabledSymbols: 'disabledSymbols',
}

const configShape = {
  ...Object.fromEntries(Object.keys(limitNames).map((key) => [key, count])),
  ...Object.fromEntries(Object.keys(optionNames).map((key) => [key, flag])),
  optimization: oneOf('none', 'simple', 'full'),
  maxFunctions: count,
  maxExprDepth: count,
  maxFunctionExprDepth: count,
  disabledSymbols: texts,
  scope: variables,
  prelude: texts,
  expression: flag,
  raw: flag,
  modules: (value, what) => list(value, what).map(moduleOf),
  call: (value, what) => fields(value, what, callShape, ['fn']),
  parseJson: flag,
  progressTerminate: (value, what) => fields(value, what, { at: count, value: readers.value }, ['at', 'value']),
}

/** Names of result types, as scripts hear them from `type_of`. */
const resultTypes = {
  int: 'i64',
  float: 'f64',
  bool: 'bool',
  char: 'char',
  string: 'string',
  unit: '()',
  array: 'array',
  map: 'map',
  blob: 'blob',
  fnptr: 'Fn',
}

const requestShape = {
  id: () => undefined,
  script: text,
  parseOnly: flag,
  config: (value, what) => fields(value, what, configShape),
  resultType: oneOf(...Object.keys(resultTypes)),
}

function engineFor(config, modules, prints) {
  const limits = { ...rhaiLimits }
  for (const [key, name] of Object.entries(limitNames)) if (config[key] !== undefined) limits[name] = config[key]
  const options = { optimizationLevel: 'simple' }
  for (const [key, name] of Object.entries(optionNames)) if (config[key] !== undefined) options[name] = config[key]
  const isWatched = config.maxOperations !== undefined || config.progressTerminate !== undefined
  return new Engine({
    ...options,
    limits,
    packages: config.raw === true ? 'raw' : 'standard',
    // Where operations decide about the outcome, they are counted where they happen.
    countsEachStatement: isWatched,
    moduleResolver: modules,
    onPrint: (line) => prints.push(line),
  })
}

function controlOf({ progressTerminate }) {
  if (progressTerminate === undefined) return {}
  return { terminateAt: { operations: progressTerminate.at, value: progressTerminate.value } }
}

/** In order: each may import those before it. */
function loadModules(engine, modules, config, control) {
  for (const { name, script, vars } of config.modules ?? []) {
    if (script !== undefined)
      modules.insert(name, engine.createModule(engine.compile(script, { sourceName: name }), { control }))
    else modules.insertHost(name, { constants: new Map(vars.map((entry) => [entry.name, entry.value])) })
  }
}

function fillScope(config) {
  const scope = new Scope()
  for (const { name, value, constant } of config.scope ?? []) {
    if (constant === true) scope.pushConstant(name, value)
    else scope.push(name, value)
  }
  return scope
}

/** Scripts that prepare the scope; what becomes of them is nobody's concern. */
function runPrelude(engine, scripts, options) {
  for (const script of scripts) {
    try {
      engine.evaluate(script, options)
    } catch (error) {
      if (!isOfLanguage(error)) throw error
    }
  }
}

function evaluate(engine, request, config, options) {
  const { script } = request
  if (config.parseJson !== undefined) return engine.parseJson(script, { ...options, allowsNull: config.parseJson })
  const compiled =
    config.expression === true ? engine.compileExpression(script, options) : engine.compile(script, options)
  if (request.parseOnly === true) return undefined
  const { call } = config
  const typed = request.resultType === undefined ? options : { ...options, resultType: resultTypes[request.resultType] }
  if (call === undefined) return engine.run(compiled, typed)
  return engine.callFunction(compiled, options.scope, call.fn, call.args ?? [], {
    ...typed,
    runsBody: call.evalAst !== false,
    rewindsScope: call.rewindScope !== false,
  })
}

/** The result as JSON text; what it prints goes to `prints`. */
function outcome(request, prints) {
  const config = request.config ?? {}
  const modules = new StaticModules()
  const engine = engineFor(config, modules, prints)
  const control = controlOf(config)
  loadModules(engine, modules, config, control)
  const options = { scope: fillScope(config), control }
  runPrelude(engine, config.prelude ?? [], options)
  prints.length = 0
  return toTaggedJson(evaluate(engine, request, config, options))
}

const isOfLanguage = (error) => error instanceof EvaluationError || error instanceof ParseError

function failure(error) {
  if (!isOfLanguage(error)) {
    const kind = error instanceof BadRequest ? 'BadRequest' : 'InternalError'
    return JSON.stringify({ kind, message: String(error?.message ?? error), line: 0, col: 0 })
  }
  const message = error instanceof ParseError ? `Syntax error: ${errorText(error)}` : errorText(error)
  const { line = 0, column = 0 } = error.position ?? {}
  const head = JSON.stringify({ kind: errorPath(error), message, line, col: column })
  const thrown = thrownValue(error)
  if (thrown === undefined) return head
  try {
    return `${head.slice(0, -1)},"value":${toTaggedJson(thrown.value)}}`
  } catch {
    // Nested beyond what any text form shows.
    return head
  }
}

function parseLine(bytes) {
  if (bytes === undefined) fail(`a line is longer than ${maxLineBytes} bytes`)
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch (error) {
    return fail(`a line is no JSON: ${error.message}`)
  }
}

const maxLineBytes = 256 * 1024 * 1024
const decoder = new TextDecoder('utf-8', { fatal: true })

/** The answer to one line, without the newline. `bytes` is undefined for a line that was too long to keep. */
function answer(bytes) {
  const prints = []
  let id = 'null'
  let result
  try {
    const parsed = parseLine(bytes)
    id = idOf(parsed)
    result = `"ok":${outcome(fields(parsed, 'the request', requestShape, ['script']), prints)}`
  } catch (error) {
    result = `"error":${failure(error)}`
  }
  return `{"id":${id},${result},"prints":${JSON.stringify(prints)}}`
}

const deepestId = 100

function idOf(parsed) {
  if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, 'id')) return 'null'
  if (isDeeper(parsed.id, deepestId)) return fail('`id` is nested too deeply')
  return JSON.stringify(parsed.id)
}

/** Counted here: how deep JSON can be written depends on the version of Node. */
function isDeeper(value, most) {
  if (typeof value !== 'object' || value === null) return false
  return most === 0 || Object.values(value).some((each) => isDeeper(each, most - 1))
}

/** Cuts the input at newlines, on bytes: nothing else that Unicode calls a line end ends a line. */
async function* linesOf(stream) {
  let pieces = []
  let size = 0
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      size += end - start
      if (size <= maxLineBytes) pieces.push(chunk.subarray(start, end))
      yield size <= maxLineBytes ? Buffer.concat(pieces) : undefined
      pieces = []
      size = 0
      start = end + 1
    }
    size += chunk.length - start
    if (size <= maxLineBytes) pieces.push(chunk.subarray(start))
    else pieces = []
  }
  if (size > 0) yield size <= maxLineBytes ? Buffer.concat(pieces) : undefined
}

const isBlank = (bytes) => bytes?.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09) === true

/** A reader that has heard enough closes its end: that is no failure of ours. */
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))

for await (const line of linesOf(process.stdin)) {
  if (isBlank(line)) continue
  if (!process.stdout.write(`${answer(line)}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
