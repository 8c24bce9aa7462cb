// The calls that render a template by its name, and what they give it. Facts about libraries; no data is followed here.

import { frameworks } from '../frameworks/models.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'

export interface RenderCall {
  readonly call: Ref
  readonly name: string
  readonly data: Ref | undefined
  /** What was left for the template under names, one by one. */
  readonly left?: readonly { readonly name: string; readonly value: Ref; readonly at: Ref }[]
}

interface Rendering {
  readonly callee: readonly string[]
  readonly name: number
  /** `named`: the object of all that is given by name. */
  readonly data: number | 'named'
}

const ofFrameworks: readonly Rendering[] = frameworks.flatMap(({ responses }) =>
  responses.flatMap(({ role, callee = [], argument = 1 }) =>
    role === 'template-data' ? [{ callee, name: 0, data: argument }] : [],
  ),
)

const starlette = '{fastapi,starlette}#{templating.,}Jinja2Templates().TemplateResponse'

const renderings: readonly Rendering[] = [
  ...ofFrameworks,
  {
    callee: ['{ejs,pug}#renderFile', 'nunjucks#{,{configure,Environment}().}render'],
    name: 0,
    data: 1,
  },
  { callee: ['{flask,quart}#{render_template,templating.render_template}'], name: 0, data: 'named' },
  { callee: ['django#shortcuts.render', 'django#template.response.TemplateResponse', starlette], name: 1, data: 2 },
  { callee: ['django#template.loader.render_to_string', starlette], name: 0, data: 1 },
  { callee: ['aiohttp_jinja2#{render_template,render_string}'], name: 0, data: 2 },
  { callee: ['tornado#web.RequestHandler().{render,render_string}'], name: 0, data: 'named' },
]

/** What a handler that names its view gives back. */
const springView = 'org.springframework.web.servlet#View'
const springModel = 'org.springframework.web.servlet#ModelAndView'

/** Of a method that gives back what is shown. */
const renderingDecorator = '@nestjs/common#Render'

/** What a decorator is given that renders what the function below it gives back. */
const decorators = ['aiohttp_jinja2#template()']
/** `jinja2.Environment(…).get_template('page.html').render(…)` */
const chosenBefore = [
  'jinja2#{Environment,environment.Environment}().get_template().render',
  'django#template.loader.get_template().render',
]

export function renderCalls(semantics: Semantics): RenderCall[] {
  const byCalls = semantics.graph.calls.flatMap((call) => [
    ...byArguments(semantics, call),
    ...byReceiver(semantics, call),
    ...byDecorator(semantics, call),
  ])
  return [...byCalls, ...byClasses(semantics), ...byModels(semantics), ...byMethods(semantics)]
}

function byArguments(semantics: Semantics, call: Ref): RenderCall[] {
  const symbol = calledSymbol(semantics, call)
  if (symbol === undefined) return []
  for (const model of renderings) {
    if (!matchesSymbol(model.callee, symbol)) continue
    const name = textOf(semantics, given(semantics, call, model.name, 'name'))
    if (name === undefined) continue
    const data = model.data === 'named' ? allNamed(semantics, call) : given(semantics, call, model.data, 'context')
    return [{ call, name, data }]
  }
  return []
}

function byReceiver(semantics: Semantics, call: Ref): RenderCall[] {
  const { program, origins } = semantics
  const symbol = calledSymbol(semantics, call)
  if (symbol === undefined || !matchesSymbol(chosenBefore, symbol)) return []
  const { receiver } = program.flowOf(call, 'call') ?? {}
  if (receiver === undefined) return []
  const data = given(semantics, call, 0, 'context') ?? allNamed(semantics, call)
  return origins.of(program.beside(call, receiver)).flatMap((choice) => {
    const name = textOf(semantics, given(semantics, choice, 0, 'name'))
    return name === undefined ? [] : [{ call, name, data }]
  })
}

function byDecorator(semantics: Semantics, call: Ref): RenderCall[] {
  const { program, graph, origins } = semantics
  const flow = program.flowOf(call, 'call')
  if (flow?.decorates !== true || !matchesSymbol(decorators, calledSymbol(semantics, call) ?? '')) return []
  const [below] = flow.arguments
  const codes = below === undefined ? [] : graph.functions(program.beside(call, below.value))
  return origins.of(program.beside(call, flow.callee)).flatMap((decorator) => {
    const name = textOf(semantics, given(semantics, decorator, 0, 'template_name'))
    if (name === undefined) return []
    return codes.flatMap((code) => returnedBy(semantics, code).map((data) => ({ call, name, data })))
  })
}

/** A method of a controller under `@Render('page')`: the page is given what it returns. */
function byMethods(semantics: Semantics): RenderCall[] {
  const { program } = semantics
  return program.modules.flatMap(({ classes }, module) =>
    classes.flatMap(({ members }) =>
      members.flatMap((member) => {
        const name = member.decorators.find(({ symbol }) => symbol === renderingDecorator)?.argument
        if (name === undefined) return []
        return returnedBy(semantics, program.ref(module, member.function)).map((data) => ({ call: data, name, data }))
      }),
    ),
  )
}

/** A view of Django that names its template, and says in `get_context_data` what it is given. */
function byClasses(semantics: Semantics): RenderCall[] {
  const { program } = semantics
  return program.refsOf('update').flatMap((ref) => {
    const flow = program.flowOf(ref, 'update')
    const name = flow?.property === 'template_name' ? textOf(semantics, program.beside(ref, flow.value)) : undefined
    if (name === undefined) return []
    const module = program.module(ref)
    const filledBy = program.flow(ref).function
    const members = module.classes.find(({ constructorFunction }) => constructorFunction === filledBy)?.members ?? []
    const filling = members.filter((member) => member.name === 'get_context_data')
    return filling.flatMap((member) =>
      returnedBy(semantics, program.beside(ref, member.function)).map((data) => ({ call: ref, name, data })),
    )
  })
}

/** What a handler of Spring puts into the model before it names the view, or into one with the view. */
function byModels(semantics: Semantics): RenderCall[] {
  const { program, graph, origins } = semantics
  return graph.calls.flatMap((call) => {
    if (calledSymbol(semantics, call) !== springView) return []
    const view = given(semantics, call, 0, 'view')
    const made = view === undefined ? [] : origins.of(view)
    const name = [view, ...made.map((each) => given(semantics, each, 0, 'view'))].flatMap(
      (each) => textOf(semantics, each) ?? [],
    )[0]
    if (name === undefined) return []
    const inside = program.within(program.enclosing(call))
    return [{ call, name, data: undefined, left: inside.flatMap((ref) => putInto(semantics, ref)) }]
  })
}

/** `model.addAttribute("name", value)`, which is a change of the request, and the same for an object that has the view. */
function putInto(semantics: Semantics, ref: Ref): { name: string; value: Ref; at: Ref }[] {
  const { program, symbols } = semantics
  const update = program.flowOf(ref, 'update')
  if (update?.property !== undefined) {
    const symbol = plainSymbol(symbols.of(program.beside(ref, update.object)) ?? '')
    if (symbol !== 'servlet:Request' && symbol !== 'java:Parameter') return []
    return [{ name: update.property, value: program.beside(ref, update.value), at: ref }]
  }
  const symbol = calledSymbol(semantics, ref)
  const first = symbol === springModel ? 1 : symbol === `${springModel}().addObject` ? 0 : undefined
  const name = first === undefined ? undefined : textOf(semantics, given(semantics, ref, first, 'name'))
  const value = first === undefined ? undefined : given(semantics, ref, first + 1, 'value')
  return name === undefined || value === undefined ? [] : [{ name, value, at: ref }]
}

function returnedBy({ program }: Semantics, code: FunctionRef): Ref[] {
  return program.functionOf(code).returns.flatMap((value) => {
    const given = program.flowOf(program.beside(code, value), 'return')?.value
    return given === undefined ? [] : [program.beside(code, given)]
  })
}

function calledSymbol({ program, symbols }: Semantics, call: Ref): string | undefined {
  const flow = program.flowOf(call, 'call')
  const symbol = flow === undefined ? undefined : symbols.of(program.beside(call, flow.callee))
  return symbol === undefined ? undefined : plainSymbol(symbol)
}

/** An argument by its place, or by its name. */
function given(semantics: Semantics, call: Ref, place: number, name: string): Ref | undefined {
  const { program } = semantics
  const flow = program.flowOf(call, 'call')
  if (flow === undefined) return undefined
  const byPlace = flow.named === true ? flow.arguments.slice(0, -1) : flow.arguments
  const at = byPlace[place]?.value
  if (at !== undefined) return program.beside(call, at)
  const named = allNamed(semantics, call)
  const entry =
    named === undefined ? undefined : program.flowOf(named, 'object')?.entries.find((each) => each.name === name)
  return named === undefined || entry === undefined ? undefined : program.beside(named, entry.value)
}

function allNamed({ program }: Semantics, call: Ref): Ref | undefined {
  const flow = program.flowOf(call, 'call')
  const last = flow?.named === true ? flow.arguments.at(-1) : undefined
  return last === undefined ? undefined : program.beside(call, last.value)
}

function textOf({ constants }: Semantics, value: Ref | undefined): string | undefined {
  const known = value === undefined ? undefined : constants.of(value)
  return known?.type === 'string' ? known.value : undefined
}
