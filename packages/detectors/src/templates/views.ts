// The templates that a program renders, found from the call: `res.render('users/show', data)` means a file in a folder of views beside the
// program or above it. A view that is not found says nothing. Facts for both methods; no data is followed here.

import { frameworks } from '../frameworks/models.js'
import { text } from '../ir/constants.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { SourceText } from '../ir/text.js'
import type { Load } from '../languages/load-program.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { functionsNamed, registeredFunctions } from './helper-functions.js'
import { hasOwn, localData } from './local-data.js'
import type { Output } from './output.js'
import { readTemplate, templateExtensions } from './template-kinds.js'

export interface ViewOutput extends Output {
  readonly call: Ref
  /** What the path is one of: the data that the call gives, or what was left for all templates under the first name. */
  readonly data: Ref
  /** The path as the template has it. */
  readonly shown: readonly string[]
  /** The function whose result for it is shown. */
  readonly through: FunctionRef | undefined
  readonly template: SourceText
}

const rendering = [
  ...frameworks.flatMap(({ responses }) =>
    responses.flatMap(({ role, callee = [], argument = 1 }) =>
      role === 'template-data' ? [{ callee, argument }] : [],
    ),
  ),
  { callee: ['{ejs,pug}#renderFile', 'nunjucks#{,{configure,Environment}().}render'], argument: 1 },
]
const usualLayouts = ['layouts/main', 'layouts/layout', 'layout']
const usualFolders = ['views', 'templates', 'src/views', 'app/views']
const mostCalls = 30
/** In all templates of a file's calls together. */
const mostIncludes = 60
const deepestInclude = 4
const mostFolders = 8

export async function viewOutputs(semantics: Semantics, load: Load): Promise<readonly ViewOutput[]> {
  const calls = renderCalls(semantics).slice(0, mostCalls)
  if (calls.length === 0) return []
  const search = new ViewSearch(semantics, load)
  const locals = localData(semantics)
  const registered = registeredFunctions(semantics)
  const found: ViewOutput[] = []
  for (const { call, name, data } of calls) {
    const path = semantics.program.module(call).text.path
    for (const { template, outputs } of await search.templates(name, path, new Map(), 0)) {
      for (const output of outputs) {
        const through =
          output.by === undefined ? [undefined] : functionsNamed(semantics, output.by, { data, locals, registered })
        const [first = '', ...rest] = output.path
        const left = hasOwn(semantics, data, first) ? [] : (locals.get(first) ?? [])
        for (const code of through) {
          const own = { ...output, call, template, shown: output.path, through: code }
          if (data !== undefined) found.push({ ...own, data })
          found.push(...left.map((value) => ({ ...own, data: value, path: rest })))
        }
      }
    }
  }
  return found
}

interface RenderCall {
  readonly call: Ref
  readonly name: string
  readonly data: Ref | undefined
}

function renderCalls({ program, graph, symbols, constants }: Semantics): RenderCall[] {
  return graph.calls.flatMap((call) => {
    const flow = program.flowOf(call, 'call')
    const symbol = flow === undefined ? undefined : symbols.of(program.beside(call, flow.callee))
    if (flow === undefined || symbol === undefined) return []
    const model = rendering.find(({ callee }) => matchesSymbol(callee, plainSymbol(symbol)))
    const [name, data] = [flow.arguments[0], model === undefined ? undefined : flow.arguments[model.argument]]
    const view = name === undefined ? undefined : constants.of(program.beside(call, name.value))
    if (model === undefined || view?.type !== 'string') return []
    return [{ call, name: view.value, data: data === undefined ? undefined : program.beside(call, data.value) }]
  })
}

class ViewSearch {
  readonly #load: Load
  readonly #folders: readonly string[]
  readonly #extensions: readonly string[]
  readonly #layoutNames: readonly string[]
  readonly #hasEjsLayouts: boolean
  readonly #known = new Map<string, Promise<SourceText | undefined>>()
  #included = 0

  constructor(semantics: Semantics, load: Load) {
    this.#load = load
    const settings = settingsOf(semantics)
    this.#layoutNames = settings.layouts.flatMap((name) => [`layouts/${name}`, name])
    this.#hasEjsLayouts = importsModule(semantics, 'express-ejs-layouts')
    this.#folders = [...settings.folders, ...usualFolders]
    this.#extensions = settings.engine === undefined ? templateExtensions : [settings.engine, ...templateExtensions]
  }

  /** The template and what it includes, with what each shows. */
  async templates(
    name: string,
    from: string,
    given: ReadonlyMap<string, readonly string[]>,
    depth: number,
  ): Promise<{ template: SourceText; outputs: readonly Output[] }[]> {
    const template = await this.#find(name, from)
    if (template === undefined) return []
    const { outputs, includes } = readTemplate(template.path, template.text, given)
    const found = [{ template, outputs }]
    if (depth === 0) found.push(...(await this.#layouts(template, from)))
    for (const include of depth < deepestInclude ? includes : []) {
      this.#included += 1
      if (this.#included > mostIncludes) break
      found.push(...(await this.templates(include.name, template.path, include.given, depth + 1)))
    }
    return found
  }

  /** What stands around a view: it shows the same data, and the view itself as `body`. */
  async #layouts(view: SourceText, from: string): Promise<{ template: SourceText; outputs: readonly Output[] }[]> {
    const isHandlebars = /\.(?:hbs|handlebars)$/.test(view.path)
    if (!isHandlebars && !(this.#hasEjsLayouts && view.path.endsWith('.ejs'))) return []
    for (const name of [...this.#layoutNames, ...usualLayouts]) {
      const template = await this.#find(name, from)
      if (template === undefined || template.path === view.path) continue
      const { outputs } = readTemplate(template.path, template.text, new Map())
      return [{ template, outputs: outputs.filter(({ path }) => path.join('.') !== 'body') }]
    }
    return []
  }

  #find(name: string, from: string): Promise<SourceText | undefined> {
    const key = `${from.slice(0, from.lastIndexOf('/') + 1)}:${name}`
    const known = this.#known.get(key) ?? this.#search(name, from)
    this.#known.set(key, known)
    return known
  }

  async #search(name: string, from: string): Promise<SourceText | undefined> {
    const isNamed = templateExtensions.some((extension) => name.endsWith(`.${extension}`))
    const files = isNamed ? [name] : this.#extensions.map((extension) => `${name}.${extension}`)
    for (const folder of this.#foldersFrom(from)) {
      for (const file of files) {
        const unit = await this.#load(`./${folder}${file.replace(/^\.?\//, '')}`, from)
        if (unit?.path.endsWith(file.replace(/^(?:\.{0,2}\/)+/, '')) === true)
          return new SourceText(unit.path, unit.text)
      }
    }
    return undefined
  }

  /** The file's own folder, for what templates include, then folders of views, from there upwards. */
  #foldersFrom(from: string): readonly string[] {
    const levels = Math.min(from.split('/').length, mostFolders)
    const ups = Array.from({ length: levels }, (_, up) => '../'.repeat(up))
    const partials = ['partials/', '../partials/', '../']
    const isTemplateItself = templateExtensions.some((extension) => from.endsWith(`.${extension}`))
    return [
      ...(isTemplateItself ? ['', ...partials] : []),
      ...ups.flatMap((up) => this.#folders.map((folder) => `${up}${folder}/`)),
    ]
  }
}

/** `app.set('view engine', 'ejs')` and `app.set('views', path.join(__dirname, 'pages'))`, wherever they stand. */
function settingsOf({ program, graph, constants }: Semantics): {
  folders: readonly string[]
  engine: string | undefined
  layouts: readonly string[]
} {
  const folders: string[] = []
  const layouts: string[] = []
  let engine: string | undefined
  for (const call of graph.calls) {
    const flow = program.flowOf(call, 'call')
    const method = flow === undefined ? undefined : program.flowOf(program.beside(call, flow.callee), 'load')?.property
    const [first, second] = (flow?.arguments ?? []).map(({ value }) => program.beside(call, value))
    const setting = first === undefined ? undefined : constants.of(first)
    if (method === 'set' && setting?.type === 'string' && second !== undefined) {
      const value = constants.of(second)
      if (setting.value === 'view engine' && value !== undefined) engine = text(value)
      if (setting.value === 'layout' && value?.type === 'string') layouts.push(value.value.replace(/^\.\//, ''))
      if (setting.value === 'views') folders.push(...folderOf(program.text(second)))
    }
    if (method === 'configure' && first !== undefined) folders.push(...folderOf(program.text(first)))
  }
  return { folders, engine, layouts: [...layouts, ...defaultLayouts(program, constants)] }
}

/** `engine({ defaultLayout: 'page' })` */
function defaultLayouts(program: Semantics['program'], constants: Semantics['constants']): string[] {
  return [...program.refs()].flatMap((ref) =>
    (program.flowOf(ref, 'object')?.entries ?? []).flatMap(({ name, value }) => {
      const layout = name === 'defaultLayout' ? constants.of(program.beside(ref, value)) : undefined
      return layout?.type === 'string' ? [layout.value] : []
    }),
  )
}

function importsModule({ program }: Semantics, specifier: string): boolean {
  return program.modules.some(({ flow }) => flow.some((each) => each.op === 'import' && each.specifier === specifier))
}

/** The last name that is written in what makes a path. */
function folderOf(written: string): string[] {
  const [, folder] = /['"`](?:\.?\/)?([\w-]+(?:\/[\w-]+)*)\/?['"`]\s*\)?\s*$/.exec(written.slice(-200)) ?? []
  return folder === undefined ? [] : [folder]
}
