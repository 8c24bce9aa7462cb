// What a framework does between the parts of a page, written as the calls it makes: the properties of a page of Next.js are what its
// `getServerSideProps` gives, `data` of a SvelteKit page is what `load` of the file beside it gives, `useLoaderData` of Remix what `loader` of
// the same file gives.

import type * as t from '@babel/types'
import { arrow, callOf, identifier, importOf, memberOf, type Place, placeOf, replaceNodes } from './tree.js'

export function writePageCalls(path: string, program: t.Program): void {
  if (/\.svelte$/i.test(path)) {
    declareReactive(program)
    if (/(?:^|\/)\+(?:page|layout)\.svelte$/.test(path)) giveLoaded(path, program)
    return
  }
  givePageProps(program)
  giveLoaderData(program)
}

// Svelte

/** `$: labels = …` declares the name that it gives a value to. */
function declareReactive(program: t.Program): void {
  const declared = program.body.flatMap((each): t.Statement[] => {
    if (each.type !== 'LabeledStatement' || each.label.name !== '$' || each.body.type !== 'ExpressionStatement')
      return []
    const { expression } = each.body
    if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'Identifier') return []
    const { name } = expression.left
    return isDeclared(program, name) ? [] : [declarationOf(placeOf(expression.left), name)]
  })
  program.body.unshift(...declared)
}

function isDeclared(program: t.Program, name: string): boolean {
  return program.body.some((each) => {
    const declaration = each.type === 'ExportNamedDeclaration' ? each.declaration : each
    if (declaration?.type !== 'VariableDeclaration') return false
    return declaration.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name)
  })
}

function declarationOf(at: Place, name: string): t.VariableDeclaration {
  const declarator: t.VariableDeclarator = { type: 'VariableDeclarator', id: identifier(at, name), ...at }
  return { type: 'VariableDeclaration', kind: 'let', declarations: [declarator], ...at }
}

/** `export let data`, and `let { data } = $props()`. */
function giveLoaded(path: string, program: t.Program): void {
  const name = /\+(?:page|layout)/.exec(path)?.[0] ?? '+page'
  const loaded = (at: Place): t.Expression => ({
    ...{ type: 'LogicalExpression', operator: '??', ...at },
    left: callOf(at, importOf(at, `./${name}`, 'load')),
    right: callOf(at, importOf(at, `./${name}.server`, 'load')),
  })
  for (const each of program.body) {
    const declaration = each.type === 'ExportNamedDeclaration' ? each.declaration : each
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const declarator of declaration.declarations) {
      const { id, init } = declarator
      const at = placeOf(declarator)
      const isData = each.type === 'ExportNamedDeclaration' && id.type === 'Identifier' && id.name === 'data'
      if (isData && !init) declarator.init = loaded(at)
      if (isCallOf(init, '$props')) declarator.init = objectOf(at, 'data', loaded(at))
    }
  }
}

function objectOf(at: Place, name: string, value: t.Expression): t.ObjectExpression {
  const property: t.ObjectProperty = {
    ...{ type: 'ObjectProperty', key: identifier(at, name), value, computed: false, shorthand: false, ...at },
  }
  return { type: 'ObjectExpression', properties: [property], ...at }
}

function isCallOf(node: t.Node | null | undefined, name: string): node is t.CallExpression {
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name
}

// Next.js

function givePageProps(program: t.Program): void {
  const giver = ['getServerSideProps', 'getStaticProps'].find((name) => exportsName(program, name))
  const page = giver === undefined ? undefined : defaultName(program)
  if (giver === undefined || page === undefined) return
  const { name, at } = page
  const props = memberOf(at, callOf(at, identifier(at, giver)), 'props')
  const given = callOf(at, arrow(at, [], callOf(at, identifier(at, name), [props])))
  program.body.push({ type: 'ExpressionStatement', expression: given, ...at })
}

function exportsName(program: t.Program, name: string): boolean {
  return program.body.some((each) => {
    if (each.type !== 'ExportNamedDeclaration') return false
    const { declaration } = each
    if (declaration?.type === 'FunctionDeclaration') return declaration.id?.name === name
    if (declaration?.type !== 'VariableDeclaration') return false
    return declaration.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name)
  })
}

function defaultName(program: t.Program): { readonly name: string; readonly at: Place } | undefined {
  const exported = program.body.find((each) => each.type === 'ExportDefaultDeclaration')
  if (exported?.type !== 'ExportDefaultDeclaration') return undefined
  const { declaration } = exported
  if (declaration.type === 'Identifier') return { name: declaration.name, at: placeOf(declaration) }
  if (declaration.type !== 'FunctionDeclaration' || !declaration.id) return undefined
  return { name: declaration.id.name, at: placeOf(declaration.id) }
}

// Remix

const hooks = new Map([
  ['useLoaderData', 'loader'],
  ['useActionData', 'action'],
])

function giveLoaderData(program: t.Program): void {
  const known = [...hooks].filter(([, name]) => exportsName(program, name))
  if (known.length === 0) return
  replaceNodes(program, (node) => {
    const [, name] = known.find(([hook]) => isCallOf(node, hook)) ?? []
    const at = placeOf(node)
    return name === undefined ? undefined : callOf(at, identifier(at, name))
  })
}
