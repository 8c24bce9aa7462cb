// The intermediate representation that front ends produce: structured three-address code without a language's own forms.
// Control flow stays nested (branch, loop, switch, try), so that no front end has to build a graph; `to-flow.ts` turns it into
// the form that analyses read. Positions are offsets into the text, end exclusive; `text.ts` makes places of them.

/** A temporary: written once, in the function that reads it. */
export type Temp = number

/** A variable of the source, by its number in the module: written any number of times, also by inner functions. */
export type Variable = number

export interface At {
  readonly start: number
  readonly end: number
}

export type Constant =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null' | 'undefined' }
  | { readonly type: 'pattern'; readonly source: string; readonly flags: string }

/** The type of what can hold no text of somebody's choice, where the language itself sees to it: a number, a date. */
export const plainType = 'plain#'

/** The type of one character, where the language has one: harmless by itself only where it is none of the signs that a rule fears. */
export const characterType = 'character#'

/** The type of a member of an enumeration, before its name: compared it is that, though it has parts. */
export const memberType = 'member#'

export interface Argument {
  readonly value: Temp
  readonly spread: boolean
  /** The language knows it as an array, which may be all that a parameter collects. */
  readonly isArray?: true
}

export interface Entry {
  /** Absent for a computed key and for a spread. */
  readonly name?: string
  readonly key?: Temp
  readonly value: Temp
  readonly spread: boolean
  readonly at: At
}

export interface Attribute {
  readonly name: string
  readonly value: Temp
  readonly at: At
}

/** `@Post('orders')`: what it is, and the text it is given, if one is. */
export interface Decorator extends At {
  readonly symbol?: string
  readonly argument?: string
  /** Classes that it is given. */
  readonly given?: readonly string[]
}

export interface Member {
  readonly name: string
  readonly decorators: readonly Decorator[]
  readonly function: number
  readonly isStatic: boolean
  /** Declared to be for the class and what extends it only. */
  readonly isInner?: true
  readonly isGetter: boolean
}

/** Straight-line instructions, the same before and after `to-flow.ts` but for the numbers of their operands. */
export type Operation =
  | { readonly op: 'constant'; readonly value: Constant }
  /** A name that is declared nowhere in the module. */
  | { readonly op: 'global'; readonly name: string }
  /** A module (`name` absent) or what it exports; the empty specifier is this module itself. */
  | { readonly op: 'import'; readonly specifier: string; readonly name?: string }
  /** `declared`: the variable of a declaration, by which others call it before its text is reached. */
  | { readonly op: 'function'; readonly function: number; readonly declared?: Variable }
  | { readonly op: 'class'; readonly class: number; readonly superclass?: Temp; readonly interfaces?: readonly Temp[] }
  /** The argument that the function was called with; `rest` is the array of all from there on. */
  | {
      readonly op: 'argument'
      readonly index: number
      readonly rest: boolean
      /** What its annotation names, where that may be a class of the program. */
      readonly annotation?: Temp
    }
  /** The object the function was called on; `class`: one of another class, in which that of the function stands. */
  | { readonly op: 'receiver'; readonly class?: number }
  /** A property: by name, by computed key, or (neither) any element, as in an iteration. */
  | {
      readonly op: 'load'
      readonly object: Temp
      readonly property?: string
      readonly key?: Temp
      /** The name as a value, where it is written as a key is: then it is an element, and no attribute. */
      readonly written?: Temp
    }
  | {
      readonly op: 'call'
      readonly callee: Temp
      readonly receiver?: Temp
      readonly arguments: readonly Argument[]
      readonly form: 'call' | 'construct' | 'tagged-template'
      /** The last argument is an object of those that were given by name. */
      readonly named?: true
      /** What it gives stands in place of the function that it is given, wherever that is called by its name. */
      readonly decorates?: true
    }
  | { readonly op: 'binary'; readonly operator: string; readonly left: Temp; readonly right: Temp }
  | { readonly op: 'unary'; readonly operator: string; readonly operand: Temp }
  /** A string put together of its parts, also by `+`. */
  | { readonly op: 'template'; readonly parts: readonly Temp[] }
  | { readonly op: 'object'; readonly entries: readonly Entry[] }
  | { readonly op: 'array'; readonly elements: readonly Argument[] }
  | {
      readonly op: 'element'
      readonly tag: string
      readonly attributes: readonly Attribute[]
      readonly children: readonly Temp[]
    }
  /**
   * The same value, as after `await`; `type` is what the language holds it to, as a symbol or {@link plainType}. `method`: what this method
   * gives, where the value is of a class of the program that has it.
   */
  | { readonly op: 'copy'; readonly from: Temp; readonly type?: string; readonly method?: string }
  /** Something the front end does not follow. */
  | { readonly op: 'unknown' }

export type Instruction = At &
  (
    | (Operation & { readonly to: Temp })
    | { readonly op: 'read'; readonly to: Temp; readonly variable: Variable }
    | { readonly op: 'write'; readonly variable: Variable; readonly from: Temp }
    | {
        readonly op: 'store'
        readonly object: Temp
        readonly property?: string
        readonly key?: Temp
        readonly written?: Temp
        readonly value: Temp
      }
    /** The value of `left`, or that of `right`, which is run only where `left` decides so. */
    | {
        readonly op: 'logical'
        readonly to: Temp
        readonly operator: '&&' | '||' | '??'
        readonly left: Temp
        readonly right: Region
      }
    | {
        readonly op: 'choice'
        readonly to: Temp
        readonly test: Temp
        readonly consequent: Region
        readonly alternate: Region
      }
    | { readonly op: 'branch'; readonly test: Temp; readonly consequent: Block; readonly alternate: Block }
    /** `header` computes `test` before each turn; without a test the loop ends after any turn. */
    | {
        readonly op: 'loop'
        readonly header: Block
        readonly test?: Temp
        readonly body: Block
        readonly step: Block
        readonly label?: string
        readonly runsOnce: boolean
      }
    | { readonly op: 'switch'; readonly subject: Temp; readonly cases: readonly Case[]; readonly label?: string }
    | { readonly op: 'try'; readonly body: Block; readonly handler?: Block; readonly finalizer?: Block }
    | { readonly op: 'labeled'; readonly label: string; readonly body: Block }
    | { readonly op: 'break' | 'continue'; readonly label?: string }
    | { readonly op: 'return'; readonly value?: Temp }
    /** A value handed to the caller without ending the function; `isWhole`: it is what the call gives, and not one of several. */
    | { readonly op: 'yield'; readonly value: Temp; readonly isWhole?: true }
    | { readonly op: 'throw'; readonly value: Temp }
    /** In a handler: what was thrown; `types`: the last names of the classes that it takes, or none where it takes all. */
    | { readonly op: 'caught'; readonly to: Temp; readonly types: readonly string[] }
    /** What other modules see under this name; the empty name is the module's value as a whole. */
    | { readonly op: 'export'; readonly name: string; readonly value: Temp }
  )

export type Block = readonly Instruction[]

/** Instructions and the value they come to. */
export interface Region {
  readonly body: Block
  readonly value: Temp
}

export interface Case {
  readonly header: Block
  /** Absent for the default case. */
  readonly test?: Temp
  readonly body: Block
}

export interface Parameter {
  /** Absent where the parameter is taken apart. */
  readonly name?: string
  /** What its annotation names, as a symbol: `express#Request`. */
  readonly type?: string
  /** It holds all that is given by name and is no other parameter's. */
  readonly collectsNames?: true
}

export interface FunctionCode extends At {
  /** As it is known: its own name, that of the variable or property it is given to, or empty. */
  readonly name: string
  readonly parameters: readonly Parameter[]
  readonly body: Block
  readonly parent?: number
  /** The class whose method it is. */
  readonly class?: number
  readonly isConstructor: boolean
  /** It only says that classes which extend this one have such a method. */
  readonly isAbstract?: true
  /** Registered under a name for arguments of a class: that of a class of the language, `object` for all that others leave. */
  readonly dispatch?: string
  /** In place of an object with one method: whatever is called on it, is it. */
  readonly isFunctional?: true
  /** `use server` and the like. */
  readonly directives: readonly string[]
}

/** What a field's decorators leave of it, or of its elements. */
export interface CheckedField {
  readonly name: string
  readonly left: 'harmless' | 'text'
  readonly isOfElements: boolean
}

export interface ClassCode extends At {
  readonly name: string
  readonly decorators: readonly Decorator[]
  readonly members: readonly Member[]
  readonly constructorFunction: number
  /** The qualified name of what leaves its methods to classes that nobody names: an interface. */
  readonly abstractName?: string
  /** The method by which an instance stands for a function. */
  readonly functionalMethod?: string
  /** Its instances are a few that the code names. */
  readonly isEnumeration?: true
  /** It has no constructor of its own: that of what it extends runs, where that is at hand. */
  readonly inheritsConstructor?: true
  /** Where a class has several. */
  readonly otherConstructors?: readonly number[]
  /** Fields that can hold no text of somebody's choice, by what they are declared to be. */
  readonly harmlessFields?: readonly string[]
  /** What decorators leave of fields where somebody asks them. */
  readonly checkedFields?: readonly CheckedField[]
}

export interface VariableCode {
  readonly name: string
  /** The function that declares it. */
  readonly owner: number
}

/** A module that passes on what another exports; `from` absent is everything. */
export interface Reexport {
  readonly specifier: string
  readonly from?: string
  readonly to?: string
}

/** A module as its front end leaves it; function 0 is its top level. */
export interface ModuleCode {
  readonly functions: readonly FunctionCode[]
  readonly classes: readonly ClassCode[]
  readonly variables: readonly VariableCode[]
  readonly reexports: readonly Reexport[]
  /** Statements, for quoting the one around an expression: sorted by start, outer before inner. */
  readonly statements: readonly At[]
  readonly temps: number
  readonly limits: readonly string[]
}
