// The markup of a component as statements behind its script: `v-html` and `{@html}` are attributes of elements, loops are loops. The
// options of a Vue component become a class, whose fields are its data and computed values, and whose last method is the markup.

import type * as t from '@babel/types'
import type { Component, Markup } from './components.js'
import { parseText } from './parse.js'
import { boundNames } from './scope.js'
import { arrow, callOf, identifier, importOf, itself, memberOf, type Place, placeOf, replaceNodes } from './tree.js'

/** What templates of Vue see besides the component. */
const globals =
  /^(?:undefined|NaN|Infinity|this|Math|Number|Date|Array|Object|Boolean|String|RegExp|Map|Set|JSON|Intl|BigInt|console|Error|Symbol|parseInt|parseFloat|isNaN|isFinite|(?:en|de)codeURI(?:Component)?)$/

export function writeMarkup(program: t.Program, component: Component): void {
  const options = component.kind === 'vue' ? optionsOf(program) : undefined
  const statements = component.markup.flatMap((each) => statementOf(each, component.path, options !== undefined))
  if (options === undefined) program.body.push(...statements)
  else options.replaceBy(classOf(options.object, statements))
  if (component.kind === 'vue') replaceNodes(program, routed)
}

/** `this.$route`, and `$route` in markup. */
function routed(node: t.Node, parent: t.Node, key: string): t.Node | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return undefined
  if (node.type === 'Identifier' && isPlainName(parent, key)) return undefined
  const name = node.type === 'Identifier' ? node.name : ownName(node)
  const at = placeOf(node)
  return name === '$route' ? callOf(at, importOf(at, 'vue-router', 'useRoute')) : undefined
}

/** The name after a dot, or before a colon. */
function isPlainName(parent: t.Node, key: string): boolean {
  return (key === 'property' || key === 'key') && 'computed' in parent && parent.computed !== true
}

function ownName(node: t.MemberExpression): string | undefined {
  if (node.object.type !== 'ThisExpression' || node.computed || node.property.type !== 'Identifier') return undefined
  return node.property.name
}

// Markup

function statementOf(
  { name, start, end, code, codeStart, loops }: Markup,
  path: string,
  isOwn: boolean,
): t.Statement[] {
  const value = expressionAt(path, code, codeStart)
  if (value === undefined) return []
  const at = { start, end }
  const bound: string[] = []
  const around: { readonly pattern: t.PatternLike; readonly of: t.Expression; readonly isOfElements: boolean }[] = []
  for (const { pattern, code: written, codeStart: from, isOfElements } of loops) {
    const target = patternOf(path, pattern, at)
    const of = expressionAt(path, written, from)
    if (target === undefined || of === undefined) continue
    around.push({ pattern: target, of: isOwn ? ofOwn(of, new Set(bound)) : of, isOfElements })
    bound.push(...boundNames(target))
  }
  const shown = isOwn ? ofOwn(value, new Set(bound)) : value
  return [around.reduceRight<t.Statement>((inner, loop) => within(inner, loop, at), elementOf(at, name, shown))]
}

function elementOf(at: Place, name: string, expression: t.Expression): t.Statement {
  const attribute: t.JSXAttribute = {
    type: 'JSXAttribute',
    name: { type: 'JSXIdentifier', name, ...at },
    value: { type: 'JSXExpressionContainer', expression, ...at },
    ...at,
  }
  const opening: t.JSXOpeningElement = {
    type: 'JSXOpeningElement',
    name: { type: 'JSXIdentifier', name: 'template', ...at },
    attributes: [attribute],
    selfClosing: true,
    ...at,
  }
  const element: t.JSXElement = {
    type: 'JSXElement',
    openingElement: opening,
    closingElement: null,
    children: [],
    ...at,
  }
  return { type: 'ExpressionStatement', expression: element, ...at }
}

function within(
  inner: t.Statement,
  {
    pattern,
    of,
    isOfElements,
  }: { readonly pattern: t.PatternLike; readonly of: t.Expression; readonly isOfElements: boolean },
  at: Place,
): t.Statement {
  const declared: t.VariableDeclarator = {
    type: 'VariableDeclarator',
    id: pattern as t.LVal & t.VariableDeclarator['id'],
    ...at,
  }
  const left: t.VariableDeclaration = { type: 'VariableDeclaration', kind: 'const', declarations: [declared], ...at }
  if (isOfElements) return { type: 'ForOfStatement', left, right: of, body: inner, await: false, ...at }
  const whole = { ...left, declarations: [{ ...declared, init: of }] }
  return { type: 'BlockStatement', body: [whole, inner], directives: [], ...at }
}

function expressionAt(path: string, code: string, start: number): t.Expression | undefined {
  const parsed = parseText(path, `${' '.repeat(Math.max(0, start - 1))}(${code})`)
  const [statement] = parsed.kind === 'failed' ? [] : parsed.file.program.body
  return statement?.type === 'ExpressionStatement' ? statement.expression : undefined
}

function patternOf(path: string, written: string, at: Place): t.PatternLike | undefined {
  const made = expressionAt(path, `(${written}) => 0`, at.start)
  const [first] = made?.type === 'ArrowFunctionExpression' ? made.params : []
  return first?.type === 'Identifier' || first?.type === 'ObjectPattern' || first?.type === 'ArrayPattern'
    ? first
    : undefined
}

/** Names of the component are properties of it. */
function ofOwn(expression: t.Expression, bound: ReadonlySet<string>): t.Expression {
  const inner = new Set(bound)
  const holder: t.ExpressionStatement = { type: 'ExpressionStatement', expression }
  replaceNodes(holder, (node) => {
    if (node.type === 'ArrowFunctionExpression')
      for (const parameter of node.params) for (const name of boundNames(parameter)) inner.add(name)
    return undefined
  })
  replaceNodes(holder, (node, parent, key) => {
    if (node.type === 'ObjectProperty' && node.shorthand) node.shorthand = false
    if (node.type !== 'Identifier' || inner.has(node.name) || globals.test(node.name)) return undefined
    return isPlainName(parent, key) || key === 'params'
      ? undefined
      : memberOf(placeOf(node), itself(placeOf(node)), node.name)
  })
  return holder.expression
}

// Options

interface Options {
  readonly object: t.ObjectExpression
  replaceBy(made: t.ClassExpression): void
}

/** `export default { … }` and `export default defineComponent({ … })`. */
function optionsOf(program: t.Program): Options | undefined {
  const exported = program.body.find((each) => each.type === 'ExportDefaultDeclaration')
  if (exported?.type !== 'ExportDefaultDeclaration') return undefined
  const { declaration } = exported
  const [given] = declaration.type === 'CallExpression' ? declaration.arguments : [declaration]
  if (given?.type !== 'ObjectExpression') return undefined
  return {
    object: given,
    replaceBy: (made) => {
      exported.declaration = made
    },
  }
}

type Code = t.ObjectMethod | t.FunctionExpression | t.ArrowFunctionExpression

function classOf(options: t.ObjectExpression, markup: t.Statement[]): t.ClassExpression {
  const at = placeOf(options)
  const body: t.ClassBody['body'] = []
  for (const property of options.properties) {
    const name = nameOf(property)
    if (property.type === 'SpreadElement' || name === undefined) continue
    const code = codeOf(property)
    const group =
      property.type === 'ObjectProperty' && property.value.type === 'ObjectExpression' ? property.value : undefined
    if (code !== undefined && (name === 'data' || name === 'setup')) body.unshift(...fieldsOf(code, name))
    else if (code !== undefined) body.push(methodOf(code, name))
    else if (group !== undefined && name === 'computed') body.push(...computedFields(group))
    else if (group !== undefined && (name === 'methods' || name === 'watch')) body.push(...methodsOf(group))
  }
  const render: t.BlockStatement = { type: 'BlockStatement', body: markup, directives: [], ...at }
  body.push(methodOf(arrow(at, [], render), 'render'))
  return { type: 'ClassExpression', id: null, superClass: null, body: { type: 'ClassBody', body, ...at }, ...at }
}

function nameOf(property: t.ObjectExpression['properties'][number]): string | undefined {
  if (property.type === 'SpreadElement' || property.computed) return undefined
  const { key } = property
  return key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined
}

function codeOf(property: t.ObjectExpression['properties'][number]): Code | undefined {
  if (property.type === 'ObjectMethod') return property
  if (property.type !== 'ObjectProperty') return undefined
  const { value } = property
  return value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression' ? value : undefined
}

function methodsOf(group: t.ObjectExpression): t.ClassMethod[] {
  return group.properties.flatMap((each) => {
    const [name, code] = [nameOf(each), codeOf(each)]
    return name === undefined || code === undefined ? [] : [methodOf(code, name)]
  })
}

function methodOf(code: Code, name: string): t.ClassMethod {
  const at = placeOf(code)
  const body: t.BlockStatement =
    code.body.type === 'BlockStatement'
      ? code.body
      : {
          type: 'BlockStatement',
          body: [{ type: 'ReturnStatement', argument: code.body, ...at }],
          directives: [],
          ...at,
        }
  return {
    ...{ type: 'ClassMethod', kind: 'method', key: identifier(at, name), params: code.params, body, computed: false },
    ...{ static: false, async: code.async, generator: false, ...at },
  } as t.ClassMethod
}

/** What a function gives, as a field, and each of its properties as one of its own. */
function fieldsOf(code: Code, name: string): t.ClassProperty[] {
  const at = placeOf(code)
  const whole = `$${name}`
  const given = memberOf(at, itself(at), whole)
  return [
    field(at, whole, callOf(at, arrow(at, code.params as t.ArrowFunctionExpression['params'], code.body))),
    ...returnedNames(code).map((each) => field(at, each, memberOf(at, given, each))),
  ]
}

function computedFields(group: t.ObjectExpression): t.ClassProperty[] {
  return group.properties.flatMap((each) => {
    const name = nameOf(each)
    const getter =
      each.type === 'ObjectProperty' && each.value.type === 'ObjectExpression'
        ? each.value.properties.find((inner) => nameOf(inner) === 'get')
        : each
    const code = getter === undefined ? undefined : codeOf(getter)
    if (name === undefined || code === undefined) return []
    return [field(placeOf(code), name, callOf(placeOf(code), arrow(placeOf(code), [], code.body)))]
  })
}

function field(at: Place, name: string, value: t.Expression): t.ClassProperty {
  return { type: 'ClassProperty', key: identifier(at, name), value, computed: false, static: false, ...at }
}

function returnedNames({ body }: Code): string[] {
  const returned = body.type === 'BlockStatement' ? body.body.findLast((each) => each.type === 'ReturnStatement') : body
  const value = returned?.type === 'ReturnStatement' ? returned.argument : returned
  return value?.type === 'ObjectExpression' ? value.properties.flatMap((each) => nameOf(each) ?? []) : []
}
