// The syntax tree. The parser makes it, the resolver turns its names into slots, the compiler turns it into closures.
// Every node carries the position that Rhai reports for it: operators their own, calls that of the name, chains that of the link.

import type { Position } from '@sallyport/diagnostics'

/** A whole script. */
export interface Program {
  readonly body: readonly Statement[]
  /** Script functions by definition order; hoisted, keyed by name, arity and `this` type. */
  readonly functions: readonly FunctionDefinition[]
  /** Whether `eval` is called anywhere: only then must scopes keep their names at run time. */
  readonly usesEval: boolean
  /** Whether a function runs in its caller's scope anywhere (`f!(…)`). */
  readonly usesInline: boolean
  /** Whether it imports anything: modules may bring methods of any type. */
  readonly usesImport: boolean
}

/** `fn name(a, b) { … }`, or the function that a closure expression makes. */
export interface FunctionDefinition {
  readonly name: string
  /** `int` in `fn int.f() {}`, mapped to the type's own name (`i64`); only typed methods have it. */
  readonly thisType: string | undefined
  readonly parameters: readonly Name[]
  readonly body: Block
  readonly isPrivate: boolean
  readonly isClosure: boolean
  readonly position: Position
}

export interface Name {
  readonly name: string
  readonly position: Position
}

export interface Block {
  readonly kind: 'block'
  readonly statements: readonly Statement[]
  readonly position: Position
  readonly end: Position
}

export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '**=' | '<<=' | '>>=' | '&=' | '|=' | '^='

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '**'
  | '<<'
  | '>>'
  | '&'
  | '|'
  | '^'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '..'
  | '..='
  | 'in'
  | '!in'

export type LogicalOperator = '&&' | '||' | '??'

export type Statement =
  | Block
  | IfStatement
  | SwitchStatement
  | WhileStatement
  | LoopStatement
  | DoStatement
  | ForStatement
  | TryStatement
  | DeclarationStatement
  | AssignmentStatement
  | { readonly kind: 'break'; readonly value: Expression | undefined; readonly position: Position }
  | { readonly kind: 'continue'; readonly position: Position }
  | { readonly kind: 'return'; readonly value: Expression | undefined; readonly position: Position }
  | { readonly kind: 'throw'; readonly value: Expression | undefined; readonly position: Position }
  | ImportStatement
  | ExportStatement
  | { readonly kind: 'expression'; readonly expression: Expression; readonly position: Position }
  | { readonly kind: 'empty'; readonly position: Position }

export interface IfStatement {
  readonly kind: 'if'
  readonly condition: Expression
  readonly consequent: Block
  readonly alternate: Block | IfStatement | undefined
  readonly position: Position
}

export interface SwitchStatement {
  readonly kind: 'switch'
  readonly subject: Expression
  readonly cases: readonly SwitchCase[]
  /** The body of `_`. */
  readonly fallback: Statement | undefined
  readonly position: Position
}

export interface SwitchCase {
  /** Literals (also signed numbers, arrays and maps of literals), or ranges of INT literals. */
  readonly labels: readonly SwitchLabel[]
  readonly guard: Expression | undefined
  readonly body: Statement
  readonly position: Position
}

export type SwitchLabel =
  | { readonly kind: 'value'; readonly value: Expression }
  | {
      readonly kind: 'range'
      readonly start: number | bigint
      readonly end: number | bigint
      readonly isInclusive: boolean
    }

export interface WhileStatement {
  readonly kind: 'while'
  readonly condition: Expression
  readonly body: Block
  readonly position: Position
}

export interface LoopStatement {
  readonly kind: 'loop'
  readonly body: Block
  readonly position: Position
}

export interface DoStatement {
  readonly kind: 'do'
  readonly body: Block
  readonly condition: Expression
  /** `do … until c` stops when `c` is true. */
  readonly isUntil: boolean
  readonly position: Position
}

export interface ForStatement {
  readonly kind: 'for'
  readonly variable: Name
  readonly counter: Name | undefined
  readonly iterable: Expression
  readonly body: Block
  readonly position: Position
}

export interface TryStatement {
  readonly kind: 'try'
  readonly body: Block
  readonly variable: Name | undefined
  readonly handler: Block
  readonly position: Position
}

export interface DeclarationStatement {
  readonly kind: 'declaration'
  readonly name: Name
  readonly isConstant: boolean
  readonly isExported: boolean
  readonly value: Expression | undefined
  readonly position: Position
}

export interface AssignmentStatement {
  readonly kind: 'assignment'
  /** A variable, `this`, or a chain that starts with one and ends in an index or a property. */
  readonly target: Expression
  readonly operator: AssignmentOperator
  readonly value: Expression
  /** Of the operator. */
  readonly position: Position
}

export interface ImportStatement {
  readonly kind: 'import'
  readonly path: Expression
  readonly alias: Name | undefined
  readonly position: Position
}

/** `export x as y`; `export let` and `export const` are declarations. */
export interface ExportStatement {
  readonly kind: 'export'
  readonly name: Name
  readonly alias: Name | undefined
  readonly position: Position
}

export type Expression =
  | { readonly kind: 'unit'; readonly position: Position }
  | { readonly kind: 'bool'; readonly value: boolean; readonly position: Position }
  /** A number while it is a safe integer, a BigInt beyond. */
  | { readonly kind: 'int'; readonly value: number | bigint; readonly position: Position }
  | { readonly kind: 'float'; readonly value: number; readonly position: Position }
  | { readonly kind: 'char'; readonly codePoint: number; readonly position: Position }
  | { readonly kind: 'string'; readonly value: string; readonly position: Position }
  /** A back-tick string with `${ … }`: literal pieces and blocks in order. */
  | { readonly kind: 'interpolation'; readonly parts: readonly (string | Block)[]; readonly position: Position }
  | { readonly kind: 'array'; readonly items: readonly Expression[]; readonly position: Position }
  | { readonly kind: 'map'; readonly entries: readonly MapEntry[]; readonly position: Position }
  | { readonly kind: 'variable'; readonly name: string; readonly position: Position }
  /** `ns::sub::NAME`, at the position of `ns`. */
  | {
      readonly kind: 'qualified'
      readonly namespace: readonly Name[]
      readonly name: string
      /** Of the last name; `position` is that of the first. */
      readonly namePosition: Position
      readonly position: Position
    }
  | { readonly kind: 'this'; readonly position: Position }
  | {
      readonly kind: 'unary'
      readonly operator: '-' | '+' | '!'
      readonly operand: Expression
      readonly position: Position
    }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
      readonly position: Position
    }
  | {
      readonly kind: 'logical'
      readonly operator: LogicalOperator
      readonly left: Expression
      /** For `??` also a statement: `break`, `continue`, `return` or `throw`. */
      readonly right: Expression | Statement
      readonly position: Position
    }
  | CallExpression
  | PropertyExpression
  | MethodCallExpression
  | IndexExpression
  | { readonly kind: 'closure'; readonly function: FunctionDefinition; readonly position: Position }
  /** The host's own syntax, under the word that starts it. */
  | {
      readonly kind: 'custom'
      readonly syntax: string
      readonly inputs: readonly CustomInput[]
      /** Then no `;` is needed after it. */
      readonly endsInBlock: boolean
      readonly position: Position
    }
  /** A block, `if`, `switch` or loop where an operand stands. */
  | { readonly kind: 'statement'; readonly statement: Statement; readonly position: Position }

/** What stands in a hole of the host's syntax. */
export type CustomInput =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'block'; readonly block: Block }
  /** `new` declares the variable, in the block around. */
  | { readonly kind: 'name' | 'new'; readonly variable: Expression & { kind: 'variable' } }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: Expression }

export interface MapEntry {
  readonly key: string
  readonly value: Expression
  readonly position: Position
}

export interface CallExpression {
  readonly kind: 'call'
  readonly namespace: readonly Name[]
  readonly name: string
  readonly arguments: readonly Expression[]
  /** `f!(…)`: the function runs in the caller's scope. */
  readonly runsInCallerScope: boolean
  readonly position: Position
}

export interface PropertyExpression {
  readonly kind: 'property'
  readonly target: Expression
  readonly name: string
  /** `?.` */
  readonly isSafe: boolean
  readonly dot: Position
  readonly position: Position
}

export interface MethodCallExpression {
  readonly kind: 'method'
  readonly target: Expression
  readonly name: string
  readonly arguments: readonly Expression[]
  readonly isSafe: boolean
  readonly dot: Position
  readonly position: Position
}

export interface IndexExpression {
  readonly kind: 'index'
  readonly target: Expression
  readonly index: Expression
  /** `?[` */
  readonly isSafe: boolean
  readonly position: Position
}
