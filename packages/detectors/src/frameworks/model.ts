// What a model of a framework says, as data: which functions it calls, with what, where data from outside enters, and what an
// answer means to the browser. The notation of symbols is that of `taint/specification.ts`.

import type {
  Condition,
  NamePattern,
  ResponseRole,
  SourceKind,
  StringPosition,
  SymbolPattern,
} from '../taint/specification.js'

/** The parameters of a handler, by their number if it matters: Express knows error handlers by their four parameters. */
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
      readonly byLength?: Readonly<Record<number, ParameterTypes>>
      /** It serves requests: what stands before it in the call may be a check of who asks. */
      readonly isRoute?: boolean
    }
  /** A function that the file exports under such a name. */
  | {
      readonly kind: 'export'
      readonly path: NamePattern
      readonly name: NamePattern
      readonly parameters: ParameterTypes
      readonly unless?: { readonly text: string }
    }
  /** Functions of a file, or one function, with a directive; all parameters are of the type. */
  | { readonly kind: 'directive'; readonly directive: string; readonly type: string }

export interface SourceModel {
  readonly symbol: SymbolPattern
  readonly kind: SourceKind
  /** For one of them by name: `the query parameter`. */
  readonly one: string
  /** For all: `the query of the request`. */
  readonly all: string
}

export interface RelatedCall {
  /** Called, or assigned to. */
  readonly callee: readonly SymbolPattern[]
  /** The value of an assignment is argument 0. */
  readonly when: readonly Condition[]
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
}
