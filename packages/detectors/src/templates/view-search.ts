// Where the template that a call names is: in a folder of views beside the program or above it, with what it includes and what stands
// around it. A view that is not found says nothing.

import { text } from '../ir/constants.js'
import type { Semantics } from '../ir/semantics.js'
import { SourceText } from '../ir/text.js'
import type { Load } from '../languages/load-program.js'
import type { Output } from './output.js'
import { readTemplate, templateExtensions } from './template-kinds.js'

const usualLayouts = ['layouts/main', 'layouts/layout', 'layout']
const usualFolders = ['views', 'templates', 'src/views', 'app/views']
/** In all templates of a file's calls together. */
const mostIncludes = 60
const deepestInclude = 4
const mostFolders = 8

export class ViewSearch {
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
    if (from.endsWith('.java')) return await this.#resource(isNamed ? name : `${name}.html`, from)
    for (const folder of this.#foldersFrom(from)) {
      for (const file of files) {
        const unit = await this.#load(`./${folder}${file.replace(/^\.?\//, '')}`, from)
        if (unit?.path.endsWith(file.replace(/^(?:\.{0,2}\/)+/, '')) === true)
          return new SourceText(unit.path, unit.text)
      }
    }
    return undefined
  }

  async #resource(file: string, from: string): Promise<SourceText | undefined> {
    const unit = await this.#load(`resource:templates/${file.replace(/^\/+/, '')}`, from)
    return unit === undefined ? undefined : new SourceText(unit.path, unit.text)
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
    const callee = flow === undefined ? undefined : program.flow(program.beside(call, flow.callee))
    const method = callee?.op === 'load' ? callee.property : callee?.op === 'import' ? callee.name : undefined
    const [first, second] = (flow?.arguments ?? []).map(({ value }) => program.beside(call, value))
    const setting = first === undefined ? undefined : constants.of(first)
    if (method === 'set' && setting?.type === 'string' && second !== undefined) {
      const value = constants.of(second)
      if (setting.value === 'view engine' && value !== undefined) engine = text(value)
      if (setting.value === 'layout' && value?.type === 'string') layouts.push(value.value.replace(/^\.\//, ''))
      if (setting.value === 'views') folders.push(...folderOf(program.text(second)))
    }
    if (method === 'configure' && first !== undefined) folders.push(...folderOf(program.text(first)))
    if (method === 'FileSystemLoader' && first !== undefined) folders.push(...folderOf(program.text(first)))
  }
  return {
    folders: [...folders, ...folderOptions(program)],
    engine,
    layouts: [...layouts, ...defaultLayouts(program, constants)],
  }
}

/** `Flask(__name__, template_folder='pages')`, `Jinja2Templates(directory='app/pages')` */
function folderOptions(program: Semantics['program']): string[] {
  return program
    .refsOf('object')
    .flatMap((ref) =>
      (program.flowOf(ref, 'object')?.entries ?? []).flatMap(({ name, value }) =>
        name === 'template_folder' || name === 'directory' || name === 'template_path'
          ? folderOf(program.text(program.beside(ref, value)))
          : [],
      ),
    )
}

/** `engine({ defaultLayout: 'page' })` */
function defaultLayouts(program: Semantics['program'], constants: Semantics['constants']): string[] {
  return program.refsOf('object').flatMap((ref) =>
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
