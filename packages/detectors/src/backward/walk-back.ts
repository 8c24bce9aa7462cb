// From a value backwards to where it comes from, one definition at a time. Nothing is carried forward: each step asks what made the
// value, and whether a condition, a conversion or a sanitizer on the way makes it harmless. Bounded; a walk that is cut is `unknown`.

import { sourceAt } from '../frameworks/knowledge.js'
import { text } from '../ir/constants.js'
import type { FlowOf, Guard } from '../ir/flow.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { fieldValues } from '../ir/uses.js'
import { libraryOf } from '../languages/front-ends.js'
import type { CallerParameters } from '../packages/caller-parameters.js'
import { isFlawFromCallers } from '../packages/from-callers.js'
import { changesByCall } from '../taint/changed-arguments.js'
import { allHold } from '../taint/conditions.js'
import { isHarmlessField } from '../taint/declared-fields.js'
import { holdsFields, isBehind } from '../taint/forms.js'
import { arithmetic, type LanguageLibrary } from '../taint/library.js'
import { calleeOf, matchAny } from '../taint/match-call.js'
import { isPlainGroup } from '../taint/match-groups.js'
import { type Parsed, parsedBy, type Shape, shapeOfSource } from '../taint/schemas.js'
import type { FromCallers, SourceKind, StringPosition, TaintSpecification } from '../taint/specification.js'
import { matchesSymbol, namePattern } from '../taint/symbol-pattern.js'
import { isHarmlessWithoutSteps, parsedPath } from '../taint/way-checks.js'
import { ofWholeNames, wholeValues } from '../taint/whole-value.js'
import { isChangedByCall } from './changed-by-call.js'
import { checkOf, isChecked, leavesNoSign, listOf, stepCheckOf } from './checks.js'
import { type Found, harmless, nothing, type Part, quoted, shown, unknown } from './found.js'
import { bare } from './same-value.js'

const selfOnly = 'it comes from itself only'

interface Scope {
  readonly beside: Ref
  readonly guard: Guard | undefined
}

interface Here {
  /** Properties of the value that count, outermost first; empty: the value itself. */
  readonly path: readonly string[]
  /** Conditions known where the value is used, of each function on the way. */
  readonly scopes: readonly Scope[]
  /** Calls that were entered: a parameter of their functions is what they gave. */
  readonly calls: readonly Ref[]
  readonly way: readonly Ref[]
  readonly isDeep: boolean
  /** Of what is inside, properties that do no harm. */
  readonly except: readonly string[]
  readonly string: StringPosition
}

const onlyOnRequest: ReadonlySet<SourceKind> = new Set(['command-line', 'environment', 'exported-parameter'])
/** Functions that make one text of all that is in their argument. */
const wholeTexts: ReadonlySet<string> = new Set(['stringify', 'format', 'inspect', 'dump', 'join'])
const mostSteps = 4000
const mostStepsToExplain = 400
const mostParts = 40
const deepest = 60
const mostAlternatives = 24
const originFixed = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#\\]+[/?#]|^\/(?![/\\])|^[?#]/i

interface WalkOptions {
  readonly path?: readonly string[]
  readonly isDeep?: boolean
  readonly except?: readonly string[]
  readonly string?: StringPosition
  readonly fromCallers?: FromCallers | undefined
}

export class WalkBack {
  readonly #semantics: Semantics
  readonly #specification: TaintSpecification
  readonly #open = new Set<string>()
  #steps = 0
  /** The ends of all ways, each with the call that gave it, while a value is taken apart; else the first that decides is enough. */
  #parts: Map<Found, Ref | undefined> | undefined
  readonly #callers: CallerParameters | undefined
  #fromCallers: FromCallers | undefined
  readonly #library: LanguageLibrary
  /** Where the walk begins. */
  #use: Ref = 0

  /** `callers`: the parameters that a library's users give, where that counts. */
  constructor(semantics: Semantics, specification: TaintSpecification, callers?: CallerParameters) {
    this.#semantics = semantics
    this.#library = libraryOf(semantics.program)
    this.#specification = specification
    this.#callers = callers
  }

  /** What a value that is used at `use` is made of: every end, not the one that decides. Less of it, if it is long. */
  parts(value: Ref, use: Ref, options: WalkOptions = {}): readonly Part[] {
    const parts = new Map<Found, Ref | undefined>()
    this.#parts = parts
    const found = this.#start(value, use, options, mostSteps - mostStepsToExplain)
    this.#parts = undefined
    if (parts.size === 0) parts.set(found, undefined)
    return [...parts].map(([part, givenBy]) => ({ ...part, givenBy }))
  }

  /** Walks back from a value that is used at `use`. */
  from(value: Ref, use: Ref, options: WalkOptions = {}): Found {
    return this.#start(value, use, options, 0)
  }

  #start(value: Ref, use: Ref, options: WalkOptions, steps: number): Found {
    this.#steps = steps
    this.#fromCallers = options.fromCallers
    this.#use = use
    const scopes = [{ beside: use, guard: this.#semantics.program.guard(use) }]
    const { path = [], isDeep = false, except = [], string = 'anywhere' } = options
    return this.#walk(value, { path, scopes, calls: [], way: [], isDeep, except, string })
  }

  #walk(ref: Ref, here: Here): Found {
    this.#steps += 1
    if (this.#steps > mostSteps || here.way.length > deepest)
      return unknown('the way is longer than it is followed', ref)
    const key = `${ref} ${here.path.join('.')} ${here.calls.at(-1) ?? ''}`
    if (this.#open.has(key)) return nothing(selfOnly, ref)
    this.#open.add(key)
    try {
      return (
        this.#checked(ref, here) ?? this.#source(ref, here) ?? this.#step(ref, { ...here, way: [...here.way, ref] })
      )
    } finally {
      this.#open.delete(key)
    }
  }

  /** A condition that holds where the value is used, and that makes it harmless. */
  #checked(ref: Ref, here: Here): Found | undefined {
    const { scopes, path } = here
    const whole = this.#checkedByWay(ref, here)
    if (whole !== undefined) return whole
    if (path.length > 0) return undefined
    const specification = this.#checksOf(ref, here)
    for (const { beside, guard } of scopes) {
      const condition = checkOf(this.#semantics, specification, beside, guard, ref)
      if (condition === undefined) continue
      const list = listOf(this.#semantics, condition)
      const against = list === undefined ? '' : `, against ${list.map((each) => `\`${each}\``).join(', ')}`
      return harmless(
        `${this.#shown(bare(this.#semantics.program, ref))} is checked by ${this.#quoted(condition)}${against}`,
        condition,
      )
    }
    return undefined
  }

  /** The checks that count for this value: those of names only where it is the name that is used. */
  #checksOf(ref: Ref, { way }: Here): TaintSpecification {
    const { validators } = this.#specification
    if (validators?.includes('no-prototype-name') !== true) return this.#specification
    if (wholeValues(this.#semantics, [...way, ref]).values.has(ref)) return this.#specification
    return {
      ...this.#specification,
      validators: validators.filter((each) => typeof each !== 'string' || !ofWholeNames.has(each)),
    }
  }

  /** What the way from here to the sink makes harmless: below a folder, and without a step upwards. */
  #checkedByWay(ref: Ref, { scopes, path, way }: Here): Found | undefined {
    const { validators = [] } = this.#specification
    const whole = [this.#use, ...way, ref]
    if (validators.includes('parsed-path') && parsedPath(this.#semantics, whole) === ref)
      return harmless(`${this.#quoted(ref)} is the path of a parsed address, and goes no step upwards`, ref)
    if (path.length > 0 || !validators.includes('no-parent-step')) return undefined
    for (const { beside, guard } of scopes) {
      const condition = stepCheckOf(this.#semantics, beside, guard, ref)
      if (condition !== undefined && isHarmlessWithoutSteps(this.#semantics, whole))
        return harmless(`${this.#shown(ref)} has no step upwards by ${this.#quoted(condition)}`, condition)
    }
    return undefined
  }

  #source(ref: Ref, { path, way }: Here): Found | undefined {
    const { symbols, program } = this.#semantics
    const symbol = symbols.of(ref)
    const { sources, ownSources = [] } = this.#specification
    const flow = program.flow(ref)
    for (const own of ownSources) {
      const isIt =
        own.kind === 'symbol'
          ? symbol !== undefined && matchesSymbol([own.symbol], plainSymbol(symbol))
          : namePattern(own.name).test(this.#nameOf(ref) ?? '\n')
      if (isIt && !isBehind(this.#semantics, own, ref))
        return { kind: 'source', what: own.what, way: [...way, ref], isGuess: false }
    }
    const model = symbol === undefined || sources === 'none' ? undefined : sourceAt(symbol)
    if (model === undefined || symbol === undefined) return undefined
    if (flow.op === 'update') return undefined
    const [name] = path
    const what = name === undefined || name === '*' ? model.all : `${model.one} \`${name}\``
    const isWanted = sources === 'untrusted' ? !onlyOnRequest.has(model.kind) : sources.includes(model.kind)
    if (model.schemaOf !== undefined) {
      const { kind } = leftOf(shapeOfSource({ semantics: this.#semantics, method: model.schemaOf }, ref), path)
      const isText = kind === 'text' && this.#specification.validators?.includes('type-string') === true
      if (kind === 'harmless' || isText) return harmless(`the schema of ${what} lets nothing harmful through`, ref)
    }
    if (!isWanted) return harmless(`${this.#quoted(ref)} is ${what}, which the rule does not count as untrusted`, ref)
    const isGuess = symbol.startsWith('?')
    if (isGuess && this.#specification.guesses === 'left-out')
      return harmless(`only its name tells that ${this.#quoted(ref)} is ${what}, and the rule asks for more`, ref)
    return { kind: 'source', what, way: [...way, ref], isGuess }
  }

  #nameOf(ref: Ref): string | undefined {
    const { program } = this.#semantics
    const flow = program.flow(ref)
    if (flow.op === 'name') return flow.name
    if (flow.op === 'load') return flow.property
    if (flow.op !== 'argument') return undefined
    return program.functionOf(program.enclosing(ref)).parameters[flow.index]?.name
  }

  #step(ref: Ref, here: Here): Found {
    const { program } = this.#semantics
    const flow = program.flow(ref)
    const on = (value: number, more: Partial<Here> = {}): Found =>
      this.#walk(program.beside(ref, value), { ...here, ...more })
    switch (flow.op) {
      case 'constant':
        return harmless(`${this.#quoted(ref)} is a constant`, ref)
      case 'name':
      case 'copy':
        return on(flow.from)
      case 'phi':
        return this.#phi(ref, flow, here)
      case 'logical':
        return this.#any(ref, [
          () => on(flow.left),
          () => on(flow.right, { scopes: [...here.scopes, { beside: ref, guard: flow.rightGuard }] }),
        ])
      case 'template':
        return this.#template(ref, flow, here)
      case 'binary':
        return this.#binary(ref, flow, here)
      case 'unary':
        if (flow.operator === 'key-of') return on(flow.operand, { path: [], isDeep: false })
        if (this.#isFollowed(flow.operator)) return on(flow.operand)
        return harmless(`${this.#quoted(ref)} holds no text of it`, ref)
      case 'load':
        return this.#load(ref, flow, here)
      case 'update':
        return this.#update(ref, flow, here)
      case 'after':
        return this.#after(ref, flow, here)
      case 'object':
        return this.#object(ref, flow, here)
      case 'array':
        return this.#any(
          ref,
          flow.elements.map(
            ({ value }) =>
              () =>
                on(value, { path: here.path.slice(1) }),
          ),
        )
      case 'call':
        return this.#call(ref, flow, here)
      case 'argument':
        return this.#argument(ref, flow, here)
      case 'import':
        return this.#origins(ref, here)
      case 'function':
      case 'class':
        return harmless(`${this.#quoted(ref)} is a function of the program`, ref)
      case 'global':
        return unknown(`\`${flow.name}\` in line ${program.line(ref)} is declared elsewhere`, ref)
      default:
        return unknown(`nothing says what ${this.#quoted(ref)} is`, ref)
    }
  }

  /** Any that reaches a source counts; else what is unknown; else the first reason why it is harmless. */
  #any(ref: Ref, ways: readonly (() => Found)[]): Found {
    let open: Found | undefined
    let closed: Found | undefined
    for (const way of ways.slice(0, mostAlternatives)) {
      const found = way()
      this.#note(found)
      if (found.kind === 'source') return found
      if (found.kind === 'unknown') open ??= found
      else if (closed?.kind !== 'harmless' || closed.isEmpty === true) closed = found
    }
    if (ways.length > mostAlternatives) open ??= unknown('there are more ways than are followed', ref)
    return open ?? closed ?? nothing('nothing is in it', ref)
  }

  #note(found: Found): void {
    const parts = this.#parts
    if (parts !== undefined && parts.size < mostParts && !parts.has(found)) parts.set(found, undefined)
  }

  /** Whatever is found in what a call gives is said to come from there, unless a call further back says so. */
  #noteGiven(call: Ref, walk: () => Found): Found {
    const before = new Set(this.#parts?.keys())
    const found = walk()
    this.#note(found)
    for (const [part, givenBy] of this.#parts ?? [])
      if (givenBy === undefined && !before.has(part)) this.#parts?.set(part, call)
    return found
  }

  #phi(ref: Ref, flow: FlowOf<'phi'>, here: Here): Found {
    const { program, constants } = this.#semantics
    const ways = flow.incoming.map(({ value, guard }) => (): Found => {
      const dead = constants.deadCondition(ref, guard)
      if (dead !== undefined) return harmless(`${this.#quoted(dead)} never lets it come about`, dead)
      return this.#walk(program.beside(ref, value), { ...here, scopes: [...here.scopes, { beside: ref, guard }] })
    })
    return this.#any(ref, ways)
  }

  #template(ref: Ref, flow: FlowOf<'template'>, here: Here): Found {
    const { program, constants } = this.#semantics
    const ways: (() => Found)[] = []
    let before = ''
    for (const part of flow.parts) {
      const constant = constants.of(program.beside(ref, part))
      if (constant !== undefined) {
        before += text(constant)
        if (here.string === 'origin' && originFixed.test(before)) break
        if (here.string === 'start' && before !== '') break
        continue
      }
      ways.push(() => this.#walk(program.beside(ref, part), { ...here, path: [] }))
      // What follows a variable part that may be empty can still be the beginning.
      before += here.string === 'anywhere' ? '' : '\u0000'
      if (here.string === 'start') break
    }
    if (constants.of(ref) !== undefined) return harmless(`${this.#quoted(ref)} is a constant`, ref)
    if (ways.length === 0) return harmless(`in ${this.#quoted(ref)} it stands only behind a constant beginning`, ref)
    return this.#any(ref, ways)
  }

  #binary(ref: Ref, flow: FlowOf<'binary'>, here: Here): Found {
    const { program } = this.#semantics
    if (flow.operator !== '+' && !this.#isFollowed(flow.operator))
      return harmless(`${this.#quoted(ref)} is a number or a truth value`, ref)
    return this.#any(
      ref,
      [flow.left, flow.right].map((value) => () => this.#walk(program.beside(ref, value), { ...here, path: [] })),
    )
  }

  /** Where numbers are followed, what arithmetic makes of a value is no safer than the value. */
  #isFollowed(operator: string): boolean {
    return this.#specification.numbers === 'followed' && arithmetic.has(operator)
  }

  #load(ref: Ref, flow: FlowOf<'load'>, here: Here): Found {
    const { program, origins, constants } = this.#semantics
    const isSize = flow.property !== undefined && this.#library.cleanProperties.has(flow.property)
    if (isSize && !holdsFields(this.#semantics, program.beside(ref, flow.object)))
      return harmless(`${this.#quoted(ref)} is a number`, ref)
    if (this.#specification.numbers !== 'followed' && isHarmlessField(this.#semantics, ref, flow))
      return harmless(`${this.#quoted(ref)} is declared to hold a number or one of a few words`, ref)
    const object = program.beside(ref, flow.object)
    const takesPatterns = (this.#specification.validators ?? ['anchored-pattern']).includes('anchored-pattern')
    if (takesPatterns && isPlainGroup(this.#semantics, ref))
      return harmless(`${this.#quoted(ref)} is a group of letters and digits only`, ref)
    if (flow.property !== undefined) {
      const shared = fieldValues(this.#semantics, ref)
      if (isChangedByCall(this.#semantics, object))
        return this.#walk(object, { ...here, path: [flow.property, ...here.path] })
      const known = [...origins.property(object, flow.property, 0), ...shared].filter((origin) => origin !== ref)
      if (known.length > 0)
        return this.#any(
          ref,
          known.map((origin) => () => this.#walk(origin, here)),
        )
      return this.#walk(object, { ...here, path: [flow.property, ...here.path] })
    }
    // A look-up in a table of ours gives what stands in it, whatever the key.
    const key = flow.key === undefined ? undefined : constants.of(program.beside(ref, flow.key))
    return this.#walk(object, { ...here, path: [key === undefined ? '*' : text(key), ...here.path] })
  }

  #update(ref: Ref, flow: FlowOf<'update'>, here: Here): Found {
    const { program } = this.#semantics
    const [name, ...rest] = here.path
    const value = (): Found => this.#walk(program.beside(ref, flow.value), { ...here, path: rest })
    const object = (): Found => this.#walk(program.beside(ref, flow.object), here)
    if (name === undefined) return here.isDeep ? this.#any(ref, [value, object]) : object()
    if (flow.property === name) return value()
    return flow.property === undefined || name === '*' ? this.#any(ref, [value, object]) : object()
  }

  #after(ref: Ref, flow: FlowOf<'after'>, here: Here): Found {
    const { program } = this.#semantics
    const base = (): Found => this.#walk(program.beside(ref, flow.base), here)
    const made = program.beside(ref, flow.call)
    const call = program.flowOf(made, 'call')
    if (call === undefined) return base()
    const callee = calleeOf(this.#semantics, made)
    const cleaned = (this.#specification.sanitizers ?? []).find(
      ({ argument, when, ...matcher }) =>
        argument !== undefined &&
        argument === flow.position &&
        matchAny(callee, matcher) &&
        allHold(this.#semantics, made, when),
    )
    if (cleaned !== undefined)
      return harmless(`${this.#shown(ref)} is made safe by ${this.#quoted(made)}: ${cleaned.what}`, made)
    if (typeof flow.position === 'number') {
      const written = this.#written(made, flow.position, here)
      if (written.length > 0) return this.#any(ref, [...written, base])
    }
    const isFilled =
      (flow.position === 'receiver' && this.#library.mutators.has(callee.name ?? '')) ||
      this.#propagators().some(({ from: _, to, ...matcher }) => to === flow.position && matchAny(callee, matcher))
    if (!isFilled) return base()
    const given = call.arguments.map(
      ({ value }) =>
        () =>
          this.#walk(program.beside(made, value), { ...here, path: here.path.slice(1) }),
    )
    return this.#any(ref, [base, ...given])
  }

  /** What the functions that a call enters write into what is asked for of an argument. */
  #written(call: Ref, position: number, here: Here): (() => Found)[] {
    const { program } = this.#semantics
    return changesByCall(this.#semantics, call, position).flatMap(({ path, ref }) => {
      const isAsked = path.every((name, at) => name === '*' || here.path[at] === name || here.path[at] === '*')
      if (!isAsked && !(here.isDeep && here.path.length < path.length)) return []
      const update = program.flowOf(ref, 'update')
      const rest = here.path.slice(path.length)
      const inside = { ...here, path: rest, calls: [...here.calls, call] }
      return [() => this.#walk(update === undefined ? ref : program.beside(ref, update.value), inside)]
    })
  }

  #object(ref: Ref, flow: FlowOf<'object'>, here: Here): Found {
    const { program } = this.#semantics
    const [name, ...rest] = here.path
    // The object as a whole is what was spread into it, and else what the code makes.
    const isWhole = name === undefined && !here.isDeep
    if (isWhole && !flow.entries.some(({ spread }) => spread))
      return nothing('it is an object that the code makes', ref)
    const isAny = name === undefined || name === '*'
    const entries = flow.entries.filter(
      ({ spread, name: own }) =>
        !here.except.includes(own ?? '') && (isWhole ? spread : isAny || spread || own === undefined || own === name),
    )
    if (entries.length === 0 && flow.entries.some((entry) => here.except.includes(entry.name ?? '')))
      return harmless(`${this.#quoted(ref)} holds it only where it does no harm`, ref)
    if (entries.length === 0) return nothing(`nothing is put into \`${name ?? ''}\``, ref)
    return this.#any(
      ref,
      entries.map(
        ({ value, spread }) =>
          () =>
            this.#walk(program.beside(ref, value), { ...here, path: spread ? here.path : rest }),
      ),
    )
  }

  #propagators() {
    return [...this.#library.propagators, ...(this.#specification.propagators ?? [])]
  }

  #call(ref: Ref, flow: FlowOf<'call'>, here: Here): Found {
    const semantics = this.#semantics
    const { program, graph } = semantics
    const callee = calleeOf(semantics, ref)
    const sanitizer = (this.#specification.sanitizers ?? []).find(
      ({ argument, when, ...matcher }) =>
        argument === undefined && matchAny(callee, matcher) && allHold(semantics, ref, when),
    )
    if (sanitizer !== undefined) return harmless(`${this.#quoted(ref)} is made safe: ${sanitizer.what}`, ref)
    const symbol = callee.symbol === undefined ? '' : plainSymbol(callee.symbol)
    if (this.#specification.numbers !== 'followed' && matchesSymbol(this.#library.numeric, symbol))
      return harmless(`${this.#quoted(ref)} is a number or a truth value`, ref)
    const parsed = parsedBy(semantics, ref)
    if (parsed !== undefined) return this.#parsed(ref, parsed, here)
    const known = graph.callees(ref)
    if (known.length > 0)
      return this.#any(
        ref,
        known.flatMap((code) => this.#returned(ref, code, here)),
      )
    const receiver = flow.receiver === undefined ? undefined : program.beside(ref, flow.receiver)
    const name = callee.name ?? ''
    const higher = this.#library.higherOrder.find(({ method }) => method.includes(name) && receiver !== undefined)
    if (
      higher !== undefined &&
      flow.arguments.some(({ value }) => semantics.origins.functions(program.beside(ref, value)).length > 0)
    )
      return this.#higherOrder(ref, flow, higher.result, here)
    if (leavesNoSign(semantics, this.#specification, ref))
      return harmless(`${this.#quoted(ref)} leaves only letters and digits`, ref)
    const passing = this.#propagators().find(
      ({ to, from: _, ...matcher }) => to === 'result' && matchAny(callee, matcher),
    )
    if (passing !== undefined) {
      const from = passing.from
      const values = from.includes('any')
        ? program.allArguments(ref)
        : flow.arguments.flatMap(({ value }, position) => (from.includes(position) ? [program.beside(ref, value)] : []))
      const all = from.includes('receiver') && receiver !== undefined ? [receiver, ...values] : values
      const isText = wholeTexts.has(name)
      const position = name === 'encodeURIComponent' ? 'anywhere' : here.string
      return this.#any(
        ref,
        all.map(
          (value) => () =>
            this.#walk(value, {
              ...here,
              string: position,
              path: here.isDeep ? here.path : here.path.slice(1),
              isDeep: here.isDeep || isText,
            }),
        ),
      )
    }
    if (receiver === undefined)
      return unknown(`${this.#quoted(ref)} is made by a function whose code is not at hand`, ref)
    if (this.#library.cleanMethods.has(name)) return harmless(`${this.#quoted(ref)} holds nothing of it`, ref)
    if (this.#library.elementMethods.has(name)) {
      const [first] = flow.arguments
      const key = first === undefined ? undefined : semantics.constants.of(program.beside(ref, first.value))
      const found = (): Found =>
        this.#walk(receiver, { ...here, path: [key === undefined ? '*' : text(key), ...here.path] })
      const instead = this.#library.defaultedMethods.has(name) ? flow.arguments[1] : undefined
      if (instead === undefined) return found()
      return this.#any(ref, [found, () => this.#walk(program.beside(ref, instead.value), here)])
    }
    return this.#walk(
      receiver,
      here.path.length === 0 || this.#library.wholeMethods.has(name) || this.#library.textMethods.has(name)
        ? here
        : { ...here, path: [] },
    )
  }

  /** Through a schema: what it leaves of the property that counts. */
  #parsed(ref: Ref, { value, property, shape }: Parsed, here: Here): Found {
    const path = property !== undefined && here.path[0] === property ? here.path.slice(1) : here.path
    const left = leftOf(shape, path)
    if (left.kind === 'harmless') return harmless(`${this.#quoted(ref)} lets nothing harmful through`, ref)
    const isText = left.kind === 'text' && this.#specification.validators?.includes('type-string') === true
    if (isText) return harmless(`${this.#quoted(ref)} lets only a string through`, ref)
    return this.#walk(value, { ...here, path })
  }

  #returned(ref: Ref, code: FunctionRef, here: Here): (() => Found)[] {
    const { origins, program } = this.#semantics
    return origins.returned(code).map(
      (value) => () =>
        this.#walk(value, {
          ...here,
          calls: [...here.calls, ref],
          scopes: [...here.scopes, { beside: value, guard: program.guard(value) }],
        }),
    )
  }

  #higherOrder(
    ref: Ref,
    flow: FlowOf<'call'>,
    result: 'callback' | 'callback-elements' | 'receiver' | 'element' | 'none',
    here: Here,
  ): Found {
    const { program, origins } = this.#semantics
    if (result === 'none') return harmless(`${this.#quoted(ref)} holds nothing of it`, ref)
    const receiver = flow.receiver === undefined ? ref : program.beside(ref, flow.receiver)
    if ((result === 'receiver' || result === 'element') && this.#isEachChecked(ref, flow))
      return harmless(`${this.#quoted(ref)} keeps only what its function checks`, ref)
    if (result === 'receiver') return this.#walk(receiver, here)
    if (result === 'element') return this.#walk(receiver, { ...here, path: ['*', ...here.path] })
    const functions = flow.arguments.flatMap(({ value }) => origins.functions(program.beside(ref, value)))
    const path = result === 'callback-elements' ? here.path.slice(1) : here.path
    return this.#any(
      ref,
      functions.flatMap((code) => this.#returned(ref, code, { ...here, path })),
    )
  }

  /** Whether the functions that choose elements answer yes only to what they have checked. */
  #isEachChecked(ref: Ref, flow: FlowOf<'call'>): boolean {
    const { program, origins } = this.#semantics
    const functions = flow.arguments.flatMap(({ value }) => origins.functions(program.beside(ref, value)))
    return functions.every((code) => {
      const [element] = program.functionOf(code).arguments
      if (element === undefined) return false
      const value = program.beside(code, element)
      return origins.returned(code).every((answer) => isChecked(this.#semantics, this.#specification, answer, value))
    })
  }

  #argument(ref: Ref, flow: FlowOf<'argument'>, here: Here): Found {
    const { program, graph } = this.#semantics
    const code = program.enclosing(ref)
    const entered = here.calls.at(-1)
    if (entered !== undefined && graph.callees(entered).includes(code))
      return this.#given(entered, flow, { ...here, calls: here.calls.slice(0, -1) })
    const callers = graph.callers(code).map((call) => () => this.#given(call, flow, here))
    const uses = graph
      .uses(code)
      .flatMap(({ call, isWrapped }) => (isWrapped ? [] : this.#fromReceiver(call, flow, here)))
    const outside = this.#fromOutside(ref, here)
    const ways = [...(outside === undefined ? [] : [() => outside]), ...callers, ...uses]
    if (ways.length > 0) return this.#any(ref, ways)
    const { name } = program.functionOf(code)
    const [use] = graph.uses(code)
    const by =
      use === undefined
        ? `a parameter of ${name === '' ? 'a function' : `\`${name}\``}, which nothing at hand calls`
        : `what ${this.#quoted(use.call)} gives to its function`
    return unknown(`${this.#quoted(ref)} is ${by}`, ref)
  }

  /** What the users of a library give, where it is a flaw at this sink. */
  #fromOutside(ref: Ref, { way, path }: Here): Found | undefined {
    const parameter = this.#callers?.get(ref)
    if (parameter === undefined || this.#fromCallers === undefined) return undefined
    const names = [parameter.name ?? '*', ...path].filter((name) => name !== '*')
    const named = names.length === 0 ? '' : ` \`${names.join('.')}\``
    const isFlaw = isFlawFromCallers(this.#semantics, this.#fromCallers, { parameter, names, way: [this.#use, ...way] })
    if (!isFlaw) return harmless(`the function is there to use its parameter${named} so`, ref)
    return { kind: 'source', what: `the parameter${named}, which users of the package give`, way, isGuess: false }
  }

  #given(call: Ref, { index, rest }: FlowOf<'argument'>, here: Here): Found {
    const { program, graph } = this.#semantics
    const all = graph.given(call)
    const spread = all.findIndex((each) => each.spread)
    const from = spread >= 0 && spread < index ? spread : index
    const given = rest ? all.slice(from) : all.slice(from, from + 1)
    if (given.length === 0) return nothing(`${this.#quoted(call)} does not give it`, call)
    const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
    const path = rest ? here.path.slice(1) : here.path
    const ways = given.map(
      ({ value, spread: isList }) =>
        () =>
          this.#walk(program.beside(call, value), {
            ...here,
            scopes,
            path: isList ? ['*', ...path] : path,
            way: [...here.way, call],
          }),
    )
    return this.#noteGiven(call, () => this.#any(call, ways))
  }

  /** The parameter of a function that `map`, `then` and their like call with parts of what they are called on. */
  #fromReceiver(call: Ref, { index }: FlowOf<'argument'>, here: Here): (() => Found)[] {
    const { program } = this.#semantics
    const flow = program.flowOf(call, 'call')
    const { name } = calleeOf(this.#semantics, call)
    const kind = this.#library.higherOrder.find(({ method }) => method.includes(name ?? ''))?.parameters[index]
    if (flow?.receiver === undefined || kind === undefined) return []
    const receiver = program.beside(call, flow.receiver)
    const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
    return [() => this.#walk(receiver, { ...here, scopes, path: kind === 'element' ? ['*', ...here.path] : here.path })]
  }

  #origins(ref: Ref, here: Here): Found {
    const found = this.#semantics.origins.of(ref).filter((origin) => origin !== ref)
    if (found.length === 0) return unknown(`${this.#quoted(ref)} comes from a module that was not read`, ref)
    return this.#any(
      ref,
      found.map((origin) => () => this.#walk(origin, here)),
    )
  }

  #quoted(ref: Ref): string {
    return quoted(this.#semantics.program, ref)
  }

  #shown(ref: Ref): string {
    return shown(this.#semantics.program, ref)
  }
}

/** What a schema leaves of the property at the end of a path. */
function leftOf(shape: Shape, path: readonly string[]): Shape {
  let left = shape
  for (const name of path) {
    if (left.kind === 'list') left = left.element
    else if (left.kind !== 'object') return left
    else if (left.properties.size === 0 && left.isOpen) return left
    else left = left.properties.get(name) ?? { kind: 'harmless' }
  }
  return left
}
