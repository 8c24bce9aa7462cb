// What a rule tells the taint engine, as data: sources, sinks, what cleans, passes on or checks. Types only; the engine knows no rule.

import type { Confidence, Tier } from '@sallyport/findings'
import type { RecordSource } from './record-source.js'
import type { ResponseRole } from './response-role.js'

/**
 * A symbol, or a pattern of symbols: what a value *is*, independent of the names a file gives it.
 *
 * | form | means |
 * |---|---|
 * | `child_process#exec` | the export `exec` of a module; `node:` is stripped; default and namespace imports are the module itself |
 * | `express#().get` | `()` is the result of a call or of `new`: `express().get`, `pg#Pool().query` |
 * | `fs#promises.readFile` | a property of an export |
 * | `global#eval`, `global#document.cookie` | a global; `window.`, `globalThis.` and `self.` are stripped |
 * | `express:Request.query` | a type that a framework model gives to a value, and a property of it |
 *
 * In a pattern `{a,b}` lists alternatives (also before the `#`, also empty ones: `mysql2{,/promise}#createPool().query`) and a
 * whole segment `*` stands for any one segment (`axios#*`). Awaiting, promisifying and re-assigning keep the symbol, so that
 * `promisify(exec)` is still `child_process#exec`.
 */
export type SymbolPattern = string

/**
 * The source of a regular expression, without slashes; tested unanchored. Case is ignored, unless the pattern has an upper-case
 * letter of its own (not an escape such as `\\W`): `token$` finds `resetToken`, `^[A-Z]` finds only what begins so.
 */
export type NamePattern = string

/** What kind of outside world a source is. `command-line`, `environment` and `exported-parameter` are used only by rules that ask. */
export type SourceKind =
  | 'query'
  | 'path-parameter'
  | 'body'
  | 'header'
  | 'cookie'
  | 'url'
  | 'upload'
  /** An argument of a GraphQL resolver: of the type that the schema says, and never an object where it says string. */
  | 'graphql-argument'
  /** A WebSocket, `postMessage` or queue message. */
  | 'message'
  /** What a browser's page was opened with: `location`, `document.referrer`, `window.name`. */
  | 'location'
  | 'command-line'
  | 'environment'
  /** A parameter of a function that the module exports: for rules about libraries. */
  | 'exported-parameter'

/** A source of the rule's own, beside those of the framework models. */
export type Source =
  /** Reading this property, or the result of this call (a pattern that ends with `()`). */
  | {
      readonly kind: 'symbol'
      readonly symbol: SymbolPattern
      readonly what: string
      /** Not in a handler before which something of such a name is given to the same call: `router.post('/', validate(schema), handler)`. */
      readonly unlessBehind?: NamePattern
      /** Not where only properties of it are read. */
      readonly isWhole?: true
      /** The path of a request: only where it stands at the beginning of an address as it came, where two slashes name a host. */
      readonly isOwnAddress?: true
    }
  /** Reading a variable, parameter or property with such a name: `password`. */
  | {
      readonly kind: 'name'
      readonly name: NamePattern
      readonly what: string
      /** Also a parameter as a whole, for such fields of the class that it is declared to be of. */
      readonly orInClass?: true
    }
  | RecordSource

/**
 * Which calls. With `callee` the symbol must be known and match. With `method` the name of the called method (or of the plain
 * function) must be one of the list and its symbol must *not* be known to be something else; such matches lower the confidence
 * by one step. The result of a method of a result (`a().b().c`) counts as not known, and so do undeclared
 * globals and data of a request. `receiver` then asks for the text before the dot: `^(db|pool|conn)`. Both given: either matches.
 */
export interface CallMatcher {
  readonly callee?: readonly SymbolPattern[]
  readonly method?: readonly string[]
  readonly receiver?: NamePattern
  /** The conditions on its arguments prove what is called: the name is enough, whatever is known of the receiver. */
  readonly isProven?: true
}

/** Something about a call's argument that can be read off the code. Holds only if it is known to; what is unknown never holds. */
export interface Condition {
  /** From 0; `-1` is the last one given; or the object the method is called on; or those that are given by name. */
  readonly argument: number | 'receiver' | 'named'
  /** A property of the argument: `['shell']`, `['tls', 'rejectUnauthorized']`. */
  readonly path?: readonly string[]
  /**
   * - `absent`: not given, or a known object without this property; `present`: given, whatever its value.
   * - `literal`: a constant text that is not empty; `constant`: any constant, or a list of them; `truthy`, `falsy`: a constant that is so.
   * - `function`: a function; `string`: certainly a text (a literal, a template, a concatenation); `number`: certainly a number.
   * - `indifferent`: a function, or an object with one, whose answer does not depend on what it is given.
   * - `zeros`: so many bytes of nothing else: `bytes(16)`.
   * - `untouched`: what a constructor gave, before anything was done with it.
   * - `agreeing`: a function that calls its second parameter back with `true`, whatever its first one is.
   * - `untold`: something of which the code shows no constant.
   * - `from-elsewhere`: what code that is not at hand keeps somewhere.
   * - `exponential-pattern`, `polynomial-pattern`: a regular expression that can take such a time (`patterns/ambiguity.ts`).
   * - `searched-pattern`: one that takes quadratic time where it is searched for, linear time where it must begin at one place.
   */
  readonly is?:
    | 'absent'
    | 'present'
    | 'literal'
    | 'truthy'
    | 'falsy'
    | 'constant'
    | 'function'
    | 'string'
    | 'number'
    | 'indifferent'
    | 'zeros'
    | 'untouched'
    | 'from-elsewhere'
    | 'agreeing'
    | 'untold'
    | 'exponential-pattern'
    | 'polynomial-pattern'
    | 'searched-pattern'
  /** It is this: `js-yaml#DEFAULT_FULL_SCHEMA`. */
  readonly symbol?: SymbolPattern
  /** The constant, written as a string, matches; of an array of constants, one of them does. */
  readonly matches?: NamePattern
  /** The constant, written as a string, is known and does not match. */
  readonly matchesNot?: NamePattern
  /** Something is given, and no constant that it may be is one of these; what it is otherwise, the code decides. */
  readonly knownNot?: NamePattern
  /** A table that has something for each of these signs. */
  readonly maps?: string
  /** The text as it is put together, with \u0000 for what is not known, matches. */
  readonly shape?: NamePattern
  /** A function whose code, or what it calls, reads a property of such a name. */
  readonly reads?: NamePattern
  /** What it was made by was given such a property, at any depth: `new Agent({ lookup })`. */
  readonly madeWith?: string
  /** A constant part of it, or the last name of what stands for one, matches: `join(app.static_folder, name)`. */
  readonly named?: NamePattern
}

/** Which part of a call must be untrusted. */
export interface ArgumentPosition {
  /** From 0, or all, or all from this one on, or the object the method is called on, or those that are given by name. */
  readonly argument: number | 'any' | 'receiver' | 'named' | { readonly from: number }
  /** A property of it: `['url']` for `request({ url })`. */
  readonly path?: readonly string[]
  /**
   * `value` (default): the value itself is untrusted. `deep`: or anything inside it, as in `find({ name: req.body.name })`. `free`: an
   * element of a list of arguments that the program may take for an option.
   */
  readonly reach?: 'value' | 'deep' | 'free'
  /** With `deep`: properties whose value does no harm there, `$eq`. */
  readonly except?: readonly string[]
}

/**
 * Where in a string the untrusted part does harm. `anywhere` is the default.
 * `origin`: where it can choose scheme or host: not after a constant `https://host/`, nor after a constant local path (`/search?q=`).
 * `start`: only if it can choose the first character. `option`: only if that can be a dash.
 */
export type StringPosition = 'anywhere' | 'origin' | 'start' | 'option'

/** A call, or an assignment (its value is argument 0), in the same function. */
export interface RelatedCall extends CallMatcher {
  readonly when: readonly Condition[]
  /** Anywhere in the module: for what is set once, for functions that are given to it. */
  readonly isOfModule?: true
  /** It may stand in the functions that make what is given at this place. */
  readonly ofArgument?: number
}

/**
 * How a parameter of a function that a library exports counts at a sink: its callers may pass on what they were sent. A function whose
 * purpose is to do just that with it has no flaw.
 */
export interface FromCallers {
  readonly confidence: Confidence
  /** That of the sink, unless it says otherwise. */
  readonly tier?: Tier
  /** `part`: only behind something in a text. `below`: only behind a folder, or a text. `whole`, the default: anywhere. */
  readonly as?: 'whole' | 'part' | 'below'
  /** Names of parameters and of properties that are meant to be what the sink takes: `command`. */
  readonly purpose?: NamePattern
  /** Names of functions whose parameters are data whatever they are called: `parse`. */
  readonly forData?: NamePattern
  /**
   * Functions that what callers give must have come through, also as the value that one asks a function about; or must not have. What
   * another function (`unlessOf`) has just made, they read only to copy it.
   */
  readonly through?: { readonly callee: readonly string[]; readonly unlessOf: readonly string[]; readonly is: boolean }
  /** No flaw where the text of a function on the way, or of one that it calls, speaks of this. */
  readonly unlessAsked?: NamePattern
  /** Names of what is a flaw as a whole too, where only a part is else: a text, where what is wanted is markup. */
  readonly orNamed?: string
}

interface SinkBase {
  /** Without it, what callers of a library give is no matter here. */
  readonly fromCallers?: FromCallers | undefined
  /** What it is, with its article, as it is read in a sentence: `a shell command`. */
  readonly what: string
  /** How sure a flow to it is a flaw, at best; `high` by default. */
  readonly confidence?: Confidence
  /** `explore`: a hint for a patient reader, never an alarm. */
  readonly tier?: Tier
  readonly string?: StringPosition
  /** Said only where the same data reaches nothing else of the rule: to look for a file, or its folder, that is read then is no flaw more. */
  readonly isMinor?: true
  /** A text that is only shorter does the same harm. */
  readonly despiteLength?: true
  /** The mistake is where the data is read, and not where it does harm: a claim is told there. */
  readonly toldAt?: 'source'
  /** What makes a value safe there, where that is not what does for the rule. */
  readonly instead?: Pick<TaintSpecification, 'sanitizers' | 'validators' | 'signs'>
  /** Only for what the rule's own sources give. */
  readonly onlyOwn?: true
  /** Not for a field of a record: a template shows only what it names. */
  readonly exceptRecords?: true
  /** What a request brings there, another rule says. */
  readonly onlyFromCallers?: true
  /** A rule that says it better: not told where that one has a flow to the same place. */
  readonly unlessClaimed?: string
}

export type Sink =
  /** An argument of a function, method or constructor. A sink only where all of `when` and none of `unless` hold. */
  | (SinkBase &
      CallMatcher & {
        readonly kind: 'call'
        readonly arguments: readonly ArgumentPosition[]
        readonly when?: readonly Condition[]
        readonly unless?: readonly Condition[]
        /** Only where the same function makes it dangerous by one of these: `res.setHeader('Access-Control-Allow-Credentials', 'true')`. */
        readonly onlyCalled?: readonly RelatedCall[]
        /** Not where the function, or the one that made the object, makes it harmless: `factory.setFeature('…disallow-doctype-decl', true)`. */
        readonly unlessCalled?: readonly RelatedCall[]
        /** Not where a class of the program is made that has such a method, which hands on only what it has compared. */
        readonly unlessRefusing?: string
        /** Not where its result goes on into one of these: a slow hash protects a digest. */
        readonly unlessGivenTo?: readonly CallMatcher[]
        /** Not where one of these compares its result with what was made in the same way: digests that are made to be compared. */
        readonly unlessComparedBy?: readonly CallMatcher[]
        /** Not where its result goes on together with what is called so: a digest that answers a challenge is not kept. */
        readonly unlessJoinedWith?: NamePattern
        /** Not where it is made, or its result goes on, in a function of such a name: one of a protocol that asks for just that. */
        readonly unlessWithin?: NamePattern
        /** What becomes of the other arguments, for a clearance: `the driver binds it`; and where the text stands for them. */
        readonly beside?: { readonly what: string; readonly placeholder?: NamePattern }
      })
  /** What the framework models call this. */
  | (SinkBase & {
      readonly kind: 'response'
      readonly role: ResponseRole
      /** Of a template's data: only what the template writes without escaping it. */
      readonly shown?: 'unescaped'
    })
  /** `x.innerHTML = value`; `property` matches the whole name. With `symbol`, only of that object: `global#location`. */
  | (SinkBase & {
      readonly kind: 'property'
      readonly property: NamePattern
      readonly object?: readonly SymbolPattern[]
    })
  /** A whole object: `global#location = value` by assignment to the symbol itself. */
  | (SinkBase & { readonly kind: 'assignment'; readonly symbol: SymbolPattern })
  /** A variable or property of such a name gets the value: `sessionToken`. */
  | (SinkBase & {
      readonly kind: 'name'
      readonly name: NamePattern
      /** Not where the code gives the value to whoever listens: it is no secret then, whatever its name. */
      readonly unlessShown?: true
      /** Not where it goes on into one of these: a mark that parts a text is no secret either. */
      readonly unlessGivenTo?: readonly CallMatcher[]
      /** Not where it goes on under such a name: what a protocol asks to be new, and not to be secret. */
      readonly unlessStoredAs?: NamePattern
      /** Also what a function of such a name returns: `createToken`. */
      readonly orReturned?: true
    })
  /** A JSX attribute; `path` is a property of its value. `elements` limits it to these tags. */
  | (SinkBase & {
      readonly kind: 'attribute'
      readonly attribute: readonly string[]
      readonly path?: readonly string[]
      readonly elements?: readonly string[]
    })
  /** `object[key] = value`: the key. `nested`: only where the object itself was read with an untrusted key (`o[a][b] = v`). */
  | (SinkBase & {
      readonly kind: 'dynamic-key'
      readonly nested?: boolean
      /** Only of such an object. */
      readonly object?: readonly SymbolPattern[]
    })
  /**
   * One side of a comparison (`==`, `===`, `!=`, `!==`). `against`: only where the other side is no constant, and the last name that is
   * written there matches: `expectedSignature`, `process.env.API_KEY`.
   */
  | (SinkBase & { readonly kind: 'comparison'; readonly against?: NamePattern })
  /** What stands in a text right behind a constant whose end matches. */
  | (SinkBase & { readonly kind: 'text-part'; readonly behind: NamePattern })
  /** A property of an object literal, only beside another with such a constant: the `content` of `{ role: 'system', content }`. */
  | (SinkBase & {
      readonly kind: 'entry'
      readonly property: NamePattern
      readonly beside: { readonly property: string; readonly value: NamePattern }
    })

/** A call whose result is clean for this rule; with `argument`, the value given there is clean *afterwards* (it throws otherwise). */
export interface Sanitizer extends CallMatcher {
  /** Named in clearances: `` `escapeHtml` escapes it ``. */
  readonly what: string
  readonly argument?: number
  /** Only where all of these hold: `replace(/</g, …)`. */
  readonly when?: readonly Condition[]
  /** It only makes it shorter, and still long. */
  readonly isShorter?: true
  /** Calls that make of the clean value what it was: what is parsed of a text is no text. */
  readonly undoneBy?: readonly SymbolPattern[]
}

/** A call that passes taint on: from arguments or receiver to the result, or to an argument or to the receiver. */
export interface Propagator extends CallMatcher {
  readonly from: readonly (number | 'any' | 'receiver')[]
  /** It gives one text of all that is anywhere in them. */
  readonly isText?: true
  readonly to: 'result' | 'receiver' | number
}

/**
 * A way to check a value that makes it safe behind the check (a branch, or after an early `return`/`throw`).
 * `equality`: with a constant. `membership`: in a constant array, set, map or object, or `includes`/`has`/`in` of a name in capitals
 * or that sounds like an allow-list. `anchored-pattern`: `/^[a-z]+$/.test(x)` with both anchors and without `.*`. `numeric`:
 * converted to or tested as a number. `path-prefix`: resolved, then `startsWith(root + sep)`. `url-host`: `new URL(x).host`, `hostname`
 * or `origin` compared with a constant or a member of a list. `type-string`: `typeof x === 'string'`. `upper-bound`: not above a constant,
 * or what is named as a limit. `length-bound`: the same of its length. `environment`: whatever the value, only where a setting of the program says so (`NODE_ENV`, `isDevelopment`).
 * `no-prototype-name`: it is not `__proto__`, by a comparison, a pattern or a list of refused names. `own-property`: an object has it
 * itself, other than the one whose names are gone through. `no-parent-step`: there is no `..` in it, and it stands below a folder.
 * `parsed-path`: it is the path of a parsed address, below a folder. `escaped`: the route escaped it for HTML before the handler.
 * `signed`: a message code over it was compared. `ending`: the ending of the name is a member of a list. A call is a check of the rule's own.
 */
export type Validator =
  | 'equality'
  | 'membership'
  | 'anchored-pattern'
  | 'numeric'
  | 'path-prefix'
  | 'url-host'
  | 'type-string'
  | 'upper-bound'
  | 'length-bound'
  | 'environment'
  | 'no-prototype-name'
  | 'own-property'
  | 'no-parent-step'
  | 'parsed-path'
  | 'escaped'
  | 'signed'
  | 'ending'
  | (CallMatcher & {
      readonly what: string
      readonly argument: number | 'receiver'
      readonly when?: readonly Condition[]
      /** The result that means safe. */
      readonly safeWhen: 'truthy' | 'falsy'
    })

/** Code that is wrong by itself, whatever flows: found without a source, its trace is the sink alone. */
export type Misuse =
  /** All conditions must hold: `createHash('md5')`, `jwt.verify(token, key)` without `algorithms`. */
  | (SinkBase &
      CallMatcher & {
        readonly kind: 'call'
        readonly when: readonly Condition[]
        /** A later call in the same chain that makes it right is not looked for; say what is wrong, as a sentence. */
        readonly why: string
        /** Only where the same function, one around or inside of it, or the one that made the object also calls one of these. */
        readonly onlyCalled?: readonly RelatedCall[]
        /** Not where one of these is called there. */
        readonly unlessCalled?: readonly RelatedCall[]
        /** Not where the code names the result, or the function that makes it, so: `cache_key`. */
        readonly unlessNamed?: NamePattern
        /** Not where such a rule claims something in the same function, which says more of it. */
        readonly unlessClaimed?: string
        /** Not where a setting of the program decides that it runs: `if (process.env.NODE_ENV === 'development')`. */
        readonly unlessSetting?: true
      })
  /** `{ rejectUnauthorized: false }` or `x.rejectUnauthorized = false`: the property's constant value, as text, matches. */
  | (SinkBase & {
      readonly kind: 'property'
      readonly property: NamePattern
      readonly value: NamePattern
      readonly why: string
      /** Only in an object given to one of these calls. */
      readonly within?: CallMatcher
      /** Not where it happens only as an option with such a word says, of `this` or a parameter, that callers at hand only hand on. */
      readonly unlessAsked?: NamePattern
      /** Not where a class that extends nothing sets a field of its own. */
      readonly unlessOwn?: true
      /** Not where the object has got a property of such a name before, or with it: what a `secret_key` is, an `access_key` says. */
      readonly unlessBeside?: NamePattern
      /** `own-machine`: not where every connection it is for goes to the program's own machine or to a server that it started. */
      readonly unlessTo?: 'own-machine'
      /** Only of such an object. */
      readonly object?: SymbolPattern
      /** Not in an object that the code names so: `DEFAULTS`. */
      readonly unlessNamed?: NamePattern
    })
  /** A variable at the top of a module of settings, with such a constant: `SESSION_COOKIE_SECURE = False`. */
  | (SinkBase & {
      readonly kind: 'setting'
      readonly name: NamePattern
      readonly value: NamePattern
      readonly why: string
    })
  /** A method that is there to refuse, of a class that extends or implements one of these, and refuses nothing: it calls nothing,
   * throws nothing and gives at most one constant. */
  | (SinkBase & {
      readonly kind: 'idle-method'
      readonly method: NamePattern
      readonly parent: readonly SymbolPattern[]
      readonly why: string
    })
  /** A literal string of such a look is stored in a variable or property of such a name: a password in the code. */
  | (SinkBase & {
      readonly kind: 'literal'
      readonly name: NamePattern
      readonly value: NamePattern
      readonly why: string
    })

/**
 * The taint specification of a rule.
 *
 * @example Command injection, cut short
 * ```ts
 * const taint: TaintSpecification = {
 *   sources: 'untrusted',
 *   sinks: [
 *     { kind: 'call', what: 'a shell command', callee: ['child_process#{exec,execSync}'], arguments: [{ argument: 0 }] },
 *     {
 *       kind: 'call',
 *       what: 'the arguments of a shell',
 *       callee: ['child_process#{spawn,spawnSync}'],
 *       arguments: [{ argument: 0 }, { argument: 1, reach: 'deep' }],
 *       when: [{ argument: -1, path: ['shell'], is: 'truthy' }],
 *     },
 *     { kind: 'call', what: 'a remote command', method: ['exec'], receiver: '^(ssh|conn)', arguments: [{ argument: 0 }] },
 *   ],
 *   sanitizers: [{ what: '`shell-quote` quotes it', callee: ['shell-quote#quote'] }],
 *   validators: ['equality', 'membership', 'anchored-pattern', 'numeric'],
 * }
 * ```
 * In `const { exec: run } = require('node:child_process'); app.get('/', (req) => run('ls ' + req.query.dir))` the engine knows
 * `run` as `child_process#exec`, `app.get` as `express#().get` and by its model `req` as `express:Request`, whose `query` is a
 * source of kind `query`; the claim's trace is `req.query.dir` → `'ls ' + req.query.dir` → `run(…)`.
 */
export interface TaintSpecification {
  /**
   * `untrusted`: every source of the framework models, except the kinds used only by rules that ask; a list: these kinds; `none`:
   * only `ownSources`.
   */
  readonly sources: 'untrusted' | 'none' | readonly SourceKind[]
  readonly ownSources?: readonly Source[]
  readonly sinks: readonly Sink[]
  /** What is told to be a request by a parameter's name only is no source: for rules whose harm is small. */
  readonly guesses?: 'left-out'
  /** What arithmetic makes of untrusted data is untrusted too: for rules about sizes and chance. Conversions are then the rule's propagators. */
  readonly numbers?: 'followed'
  /** What a request left in a database counts where it is read again: where somebody else's request does harm. */
  readonly records?: 'followed'
  /** What is chosen by an untrusted key is untrusted too: for rules about chance. */
  readonly keys?: 'followed'
  /** What stands under a computed name is no field: for rules that go by names. */
  readonly fields?: 'by-name'
  readonly sanitizers?: readonly Sanitizer[]
  /** Beside the engine's table of the language's own (string, array and promise methods, `JSON.parse`, `path.join`, …). */
  readonly propagators?: readonly Propagator[]
  /** A single character that is certainly none of these does no harm. Without it none does, where the language has a type for one. */
  readonly signs?: string
  /** Default: `equality`, `membership`, `anchored-pattern`, `numeric`. */
  readonly validators?: readonly Validator[]
  readonly misuses?: readonly Misuse[]
  /** Properties that hold nothing harmful of what their object was made of: `pathlib#Path().name`. */
  readonly harmlessParts?: readonly { readonly what: string; readonly symbols: readonly SymbolPattern[] }[]
  /** Middleware of the application behind which bodies, queries and parameters of a path do no harm: `express-mongo-sanitize#()`. */
  readonly cleanedBy?: readonly SymbolPattern[]
}
