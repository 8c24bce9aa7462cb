// What a model of a framework says, as data: which functions it calls, with what, where data from outside enters, and what an
// answer means to the browser. The notation of symbols is that of `taint/specification.ts`.

import type { ResponseRole } from '../taint/response-role.js'
import type {
  Condition,
  NamePattern,
  RelatedCall,
  SourceKind,
  StringPosition,
  SymbolPattern,
} from '../taint/specification.js'

/**
 * The parameters of a handler. A type that begins with `?` makes all that rests on it a guess: a message of a queue, which the
 * program's own parts may have put there.
 */
export type ParameterTypes = readonly (string | undefined)[]

export type HandlerModel =
  /** A function given to a call, directly, in an array, wrapped, or as a property of an object of options. */
  | {
      readonly kind: 'callback'
      readonly callee: readonly SymbolPattern[]
      /** By the method's name where the receiver is not known: with the text before the dot. Makes all that follows a guess. */
      readonly method?: readonly string[]
      readonly receiver?: NamePattern
      readonly when?: readonly Condition[]
      /** Which argument; any by default. */
      readonly argument?: number
      /** In an object of options: the property. */
      readonly property?: NamePattern
      readonly parameters: ParameterTypes
      /** Parameters whose annotation names such a type are none of these. */
      readonly unlessTyped?: NamePattern
      /** What a parameter is whose annotation names such a type. */
      readonly typed?: readonly (readonly [annotation: NamePattern, type: string])[]
      /** By the number of parameters: Express knows error handlers by their four. */
      readonly byLength?: Readonly<Record<number, ParameterTypes>>
      /** It serves requests: what stands before it in the call may be a check of who asks. */
      readonly isRoute?: boolean
    }
  /** A function that the file exports under such a name. */
  | {
      readonly kind: 'export'
      readonly path: NamePattern
      readonly name: NamePattern
      /** What is exported is an object, and this property of it the function: `export default { fetch(request) {} }`. */
      readonly property?: NamePattern
      /** Only where the parameters that have a name have such names. */
      readonly names?: readonly NamePattern[]
      /** Only where it has at least so many parameters. */
      readonly least?: number
      readonly parameters: ParameterTypes
    }
  /** A function in an object that has all of these properties, wherever it is given: `{ args, resolve(parent, args) {} }`. */
  | {
      readonly kind: 'member'
      readonly property: NamePattern
      readonly beside: readonly string[]
      readonly names?: readonly NamePattern[]
      readonly parameters: ParameterTypes
    }
  /** The functions in the objects of an object with such a property: `{ Query: { user() {} }, User: { friends() {} } }`. */
  | { readonly kind: 'table'; readonly entry: NamePattern; readonly parameters: ParameterTypes }
  /** Functions of a file, or one function, with a directive; all parameters are of the type. */
  | { readonly kind: 'directive'; readonly directive: string; readonly type: string }

export interface SourceModel {
  readonly symbol: SymbolPattern
  readonly kind: SourceKind
  /** For one of them by name: `the query parameter`. */
  readonly one: string
  /** For all: `the query of the request`. */
  readonly all: string
  /** A method that was given the schema of it, in the chain of calls that the handler is given to. */
  readonly schemaOf?: string
}

export interface ResponseModel {
  readonly role: ResponseRole
  /** A call, and which argument; or the assignment to a property of a type; or what a handler returns. */
  readonly callee?: readonly SymbolPattern[]
  readonly argument?: number
  readonly path?: readonly string[]
  readonly when?: readonly Condition[]
  readonly unless?: readonly Condition[]
  /** `koa:Context.body` by assignment. */
  readonly assigned?: readonly SymbolPattern[]
  /** What a handler returns whose first parameter is one of these; conditions are of that value. */
  readonly returned?: readonly string[]
  /** Or what a method returns that stands under one of these decorators, whatever it is given. */
  readonly decorated?: readonly SymbolPattern[]
  /** Not where the same function makes it harmless by another call: `res.type('text')`. */
  readonly unlessCalled?: readonly RelatedCall[]
  /** Only where the same function makes it a page by another call: `reply.type('text/html')`. */
  readonly onlyCalled?: readonly RelatedCall[]
  readonly string?: StringPosition
}

export interface FrameworkModel {
  readonly name: string
  readonly handlers: readonly HandlerModel[]
  readonly sources: readonly SourceModel[]
  readonly responses: readonly ResponseModel[]
  /** Objects that live as long as a request or longer, on which handlers leave data for the next: `express:Response.locals`. */
  readonly shared?: readonly SymbolPattern[]
  /** The same thing under two names: from, to; a prefix of symbols. */
  readonly aliases: readonly (readonly [string, string])[]
  /** What an annotation names: `express#Request` is `express:Request`. */
  readonly annotations: readonly (readonly [SymbolPattern, string])[]
  /** What a call makes of a first argument: called, given, made. `new URL(request.url)` has the query of the request. */
  readonly results?: readonly (readonly [SymbolPattern, SymbolPattern, string])[]
  /** A decorator, and what beside it leaves nothing harmful: a pipe in its call, or the type of the parameter. */
  readonly narrowings?: readonly (readonly [SymbolPattern, SymbolPattern])[]
}
