// A tree back to source text, for people and for the round trip test: parsing the text gives the same tree.
// Operators are put in parentheses only where the tree would change without them.

import type { Block, CustomInput, Expression, FunctionDefinition, Program, Statement, SwitchLabel } from './ast.js'
import { groupsToTheRight, operatorBindings, unaryPrecedence } from './precedence.js'

const chainPrecedence = unaryPrecedence + 10
const indentation = '  '

/** The source text of a whole program; functions come first. */
export function printProgram(program: Program): string {
  const parts = [...program.functions.map(printFunction), ...program.body.map((statement) => line(statement, ''))]
  return parts.map((part) => `${part}\n`).join('')
}

function printFunction(definition: FunctionDefinition): string {
  const { name, thisType, parameters, body, isPrivate } = definition
  const type = thisType === undefined ? '' : `${quoted(thisType)}.`
  const list = parameters.map((parameter) => parameter.name).join(', ')
  return `${isPrivate ? 'private ' : ''}fn ${type}${name}(${list}) ${block(body, '')}`
}

function block({ statements }: Block, indent: string): string {
  if (statements.length === 0) return '{}'
  const inner = indent + indentation
  return `{\n${statements.map((statement) => `${inner}${line(statement, inner)}\n`).join('')}${indent}}`
}

function line(statement: Statement, indent: string): string {
  const text = printStatement(statement, indent)
  return `${text}${endsWithBrace(statement) ? '' : ';'}`
}

function endsWithBrace(statement: Statement): boolean {
  return ['block', 'if', 'switch', 'while', 'loop', 'for', 'try'].includes(statement.kind)
}

function printStatement(statement: Statement, indent: string): string {
  switch (statement.kind) {
    case 'block':
      return block(statement, indent)
    case 'if': {
      const { condition, consequent, alternate } = statement
      const otherwise =
        alternate === undefined
          ? ''
          : ` else ${alternate.kind === 'if' ? printStatement(alternate, indent) : block(alternate, indent)}`
      return `if ${print(condition, indent)} ${block(consequent, indent)}${otherwise}`
    }
    case 'switch': {
      const inner = indent + indentation
      const cases = statement.cases.map(({ labels, guard, body }) => {
        const condition = guard === undefined ? '' : ` if ${print(guard, inner)}`
        return `${inner}${labels.map(printLabel).join(' | ')}${condition} => ${printStatement(body, inner)},\n`
      })
      const { fallback } = statement
      if (fallback !== undefined) cases.push(`${inner}_ => ${printStatement(fallback, inner)},\n`)
      return `switch ${print(statement.subject, indent)} {\n${cases.join('')}${indent}}`
    }
    case 'while':
      return `while ${print(statement.condition, indent)} ${block(statement.body, indent)}`
    case 'loop':
      return `loop ${block(statement.body, indent)}`
    case 'do': {
      const keyword = statement.isUntil ? 'until' : 'while'
      return `do ${block(statement.body, indent)} ${keyword} ${print(statement.condition, indent)}`
    }
    case 'for': {
      const { variable, counter, iterable, body } = statement
      const names = counter === undefined ? variable.name : `(${variable.name}, ${counter.name})`
      return `for ${names} in ${print(iterable, indent)} ${block(body, indent)}`
    }
    case 'try': {
      const { body, variable, handler } = statement
      const name = variable === undefined ? '' : `(${variable.name}) `
      return `try ${block(body, indent)} catch ${name}${block(handler, indent)}`
    }
    case 'declaration': {
      const { name, isConstant, isExported, value } = statement
      const assigned = value === undefined ? '' : ` = ${print(value, indent)}`
      return `${isExported ? 'export ' : ''}${isConstant ? 'const' : 'let'} ${name.name}${assigned}`
    }
    case 'assignment':
      return `${print(statement.target, indent)} ${statement.operator} ${print(statement.value, indent)}`
    case 'break':
    case 'return':
    case 'throw':
      return statement.value === undefined ? statement.kind : `${statement.kind} ${print(statement.value, indent)}`
    case 'continue':
      return 'continue'
    case 'import': {
      const alias = statement.alias === undefined ? '' : ` as ${statement.alias.name}`
      return `import ${print(statement.path, indent)}${alias}`
    }
    case 'export':
      return `export ${statement.name.name}${statement.alias === undefined ? '' : ` as ${statement.alias.name}`}`
    case 'expression':
      return startOfStatement(statement.expression, indent)
    case 'empty':
      return ';'
  }
}

/** A statement that starts with a brace or such a keyword would end there, so the expression stands in parentheses. */
function startOfStatement(expression: Expression, indent: string): string {
  const text = print(expression, indent)
  return /^(?:\{|(?:if|switch|while|loop|do|for)\b)/.test(text) ? `(${text})` : text
}

function printLabel(label: SwitchLabel): string {
  if (label.kind === 'value') return print(label.value, '')
  return `${label.start}${label.isInclusive ? '..=' : '..'}${label.end}`
}

function precedenceOf(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
    case 'logical':
      return operatorBindings.get(expression.operator)?.precedence ?? 0
    case 'unary':
      return unaryPrecedence
    case 'closure':
      // A closure's body reaches as far as it can.
      return 0
    case 'statement':
      return 0
    default:
      return Number.POSITIVE_INFINITY
  }
}

function within(expression: Expression, precedence: number, indent: string): string {
  const text = print(expression, indent)
  return precedenceOf(expression) < precedence ? `(${text})` : text
}

/** The start of a chain: a signed number would take the sign into the literal, or not, depending on what is before it. */
function chainStart(expression: Expression, indent: string): string {
  const text = within(expression, chainPrecedence, indent)
  const isNumber = expression.kind === 'int' || expression.kind === 'float'
  const isName = expression.kind === 'variable'
  return isNumber && !isName ? `(${text})` : text
}

function list(items: readonly Expression[], indent: string): string {
  return items.map((item) => print(item, indent)).join(', ')
}

function print(expression: Expression, indent: string): string {
  switch (expression.kind) {
    case 'unit':
      return '()'
    case 'bool':
      return String(expression.value)
    case 'int':
      return printInt(expression.value)
    case 'float':
      return printFloat(expression.value)
    case 'char':
      return printChar(expression.codePoint)
    case 'string':
      return quoted(expression.value)
    case 'interpolation':
      return `\`${expression.parts.map((part) => printPart(part, indent)).join('')}\``
    case 'array':
      return `[${list(expression.items, indent)}]`
    case 'map': {
      const entries = expression.entries.map(({ key, value }) => `${quoted(key)}: ${print(value, indent)}`)
      return `#{${entries.join(', ')}}`
    }
    case 'variable':
      return expression.name
    case 'qualified':
      return [...expression.namespace.map(({ name }) => name), expression.name].join('::')
    case 'this':
      return 'this'
    case 'unary':
      // The space keeps `- 1` from being one literal, and `- -x` from being `--`.
      return `${expression.operator} ${within(expression.operand, unaryPrecedence, indent)}`
    case 'binary':
    case 'logical':
      return printOperator(expression, indent)
    case 'call': {
      const path = [...expression.namespace.map(({ name }) => name), expression.name].join('::')
      return `${path}${expression.runsInCallerScope ? '!' : ''}(${list(expression.arguments, indent)})`
    }
    case 'property':
      return `${chainStart(expression.target, indent)}${expression.isSafe ? '?.' : '.'}${expression.name}`
    case 'method': {
      const { target, isSafe, name } = expression
      return `${chainStart(target, indent)}${isSafe ? '?.' : '.'}${name}(${list(expression.arguments, indent)})`
    }
    case 'index': {
      const { target, isSafe, index } = expression
      return `${chainStart(target, indent)}${isSafe ? '?[' : '['}${print(index, indent)}]`
    }
    case 'closure':
      return printClosure(expression.function, indent)
    case 'custom':
      return [expression.syntax, ...expression.inputs.map((input) => printInput(input, indent))].join(' ')
    case 'statement':
      return printStatement(expression.statement, indent)
  }
}

/** The literal words of a syntax are the host's: only what stands in its holes is known here. */
function printInput(input: CustomInput, indent: string): string {
  switch (input.kind) {
    case 'expression':
      return print(input.expression, indent)
    case 'block':
      return block(input.block, indent)
    case 'name':
    case 'new':
      return input.variable.name
    case 'symbol':
      return input.text
    case 'literal':
      return print(input.value, indent)
  }
}

function printClosure({ parameters, body }: FunctionDefinition, indent: string): string {
  return `|${parameters.map(({ name }) => name).join(', ')}| ${block(body, indent)}`
}

function printOperator(expression: Expression & { kind: 'binary' | 'logical' }, indent: string): string {
  const { operator, left, right } = expression
  const precedence = operatorBindings.get(operator)?.precedence ?? 0
  const isRight = groupsToTheRight(operator)
  const first = within(left, isRight ? precedence + 1 : precedence, indent)
  if (isStatement(right)) return `${first} ${operator} ${printStatement(right, indent)}`
  return `${first} ${operator} ${within(right, isRight ? precedence : precedence + 1, indent)}`
}

const escapes: ReadonlySet<string> = new Set(['break', 'continue', 'return', 'throw'])

function isStatement(node: Expression | Statement): node is Statement {
  return escapes.has(node.kind)
}

function printPart(part: string | Block, indent: string): string {
  if (typeof part !== 'string') return `\${${block(part, indent).slice(1)}`
  return part.replaceAll('`', '``').replaceAll('${', '\\${')
}

/** The smallest INT has no positive counterpart, so the sign must touch the digits. */
function printInt(value: number | bigint): string {
  return value.toString()
}

function printFloat(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '1e999'
  if (value === Number.NEGATIVE_INFINITY) return '-1e999'
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

function printChar(codePoint: number): string {
  const text = String.fromCodePoint(codePoint)
  return text === "'" ? "'\\''" : `'${escaped(text)}'`
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', '\\"')}"`
}

const named: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not stand in a literal
  return text.replace(/[\\\u0000-\u001f\u007f-\u009f]/g, (unit) => {
    return named.get(unit) ?? `\\x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
}
