// Records that a class or a model of the program stands for: which values become their fields, and which calls give them.

import {
  aroundFields,
  askedFor,
  fillingMethods,
  listMethods,
  numberMethods,
  oneMethods,
  ownFields,
  passingMethods,
  plainTypes,
  recordClients,
  recordForms,
  recordKinds,
  recordPackages,
  writingMethods,
} from '../frameworks/record-models.js'
import type { FlowOf } from '../ir/flow.js'
import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { givenRecord } from './given-records.js'
import { includedRecords } from './included-records.js'
import { calledMethod } from './match-call.js'
import { noRecords, type RecordKind, type RecordRead, type RecordStore, type Records } from './record.js'
import { type Relation, relationsIn } from './record-relations.js'
import { givesSeveral, repositoryOf } from './repositories.js'
import { matchesSymbol } from './symbol-pattern.js'

/** Nothing where the program imports nothing that keeps records. */
export function modelRecords(semantics: Semantics): Records {
  const { program } = semantics
  const keeps = program.modules.some(({ flow }) =>
    flow.some((each) => each.op === 'import' && recordPackages.test(each.specifier)),
  )
  return keeps ? new ModelReader(semantics).read() : noRecords
}

/** Names of letters and digits only, since one becomes part of an expression. */
const isOfRepository = /^(?:find|get|read|query|stream|save|create|insert|upsert|update|merge|preload)\w*$/
const unnamed = 'a record'
const longestChain = 12
/** `Note.objects.get` */
const deepestManager = 4
/** Methods of a connection that run what was asked. */
const running: ReadonlySet<string> = new Set(['execute', 'scalars', 'scalar', 'exec'])
const longestDeclaration = 20_000
const longestField = 240
/** Of a kind, that an object may fill. */
const mostFields = 30
/** Of a function that stores what it is given. */
const mostCallers = 8

interface ModelRead extends Omit<RecordRead, 'paths'> {
  readonly isList: boolean
}

function readOf({ kind, isWritten, isList }: ModelRead): RecordRead {
  return { kind, isWritten, paths: (field) => [isList ? ['*', field] : [field]] }
}

class ModelReader {
  readonly #semantics: Semantics
  readonly #kinds = new Map<Ref | string, RecordKind>()
  readonly #reads = new Map<Ref, ModelRead>()
  readonly #stores: RecordStore[] = []
  readonly #relations: Relation[] = []

  constructor(semantics: Semantics) {
    this.#semantics = semantics
  }

  read(): Records {
    const { graph, program } = this.#semantics
    this.#readDeclared()
    for (const call of graph.calls) this.#readCall(call)
    for (const ref of program.refsOf('argument')) {
      const name = givenRecord(this.#semantics, ref)
      if (name !== undefined) this.#reads.set(ref, { kind: this.#entity(name), isList: false, isWritten: false })
    }
    if (this.#reads.size === 0) return noRecords
    for (const ref of program.refsOf('update')) {
      const flow = program.flowOf(ref, 'update')
      if (flow !== undefined) this.#readUpdate(ref, flow)
    }
    for (const call of graph.calls) this.#readFilling(call)
    for (const call of graph.calls) {
      const flow = program.flowOf(call, 'call')
      if (flow !== undefined) this.#readForm(call, flow)
    }
    const reads = [...this.#reads].map(
      ([ref, read]) => [ref, [readOf(read), ...this.#related(read), ...this.#included(ref, read)]] as const,
    )
    const fields = graph.calls.flatMap((call) => this.#readGetter(call))
    return { stores: this.#stores, reads: new Map<Ref, readonly RecordRead[]>([...fields, ...reads]) }
  }

  /** Classes that only relations lead to, and models where they are given their schema: elsewhere they are asked for by name. */
  #readDeclared(): void {
    const { program, graph } = this.#semantics
    for (const ref of program.refsOf('class')) this.#standsFor(ref)
    for (const call of graph.calls) if ((program.flowOf(call, 'call')?.arguments.length ?? 0) > 1) this.#standsFor(call)
  }

  /** Records that others lead to: `post.comments.all()`. */
  #related({ kind, isList, isWritten }: ModelRead): RecordRead[] {
    const [leading, kinds] = [this.#relations, [...this.#kinds.values()]]
    return leading.flatMap(({ name, from, to, isMany }) => {
      const other = from === kind.name ? kinds.find((each) => each.name === to) : undefined
      if (other === undefined) return []
      const before = isList ? ['*', name] : [name]
      return [{ kind: other, isWritten, paths: (field: string) => [[...before, ...(isMany ? ['*'] : []), field]] }]
    })
  }

  /** Records of the same client that are asked for beside: `prisma.post.findMany({ include: { comments: true } })`. */
  #included(call: Ref, { isList, isWritten }: ModelRead): RecordRead[] {
    const { program, symbols } = this.#semantics
    const flow = program.flowOf(call, 'call')
    const [question] = flow?.arguments ?? []
    if (flow?.receiver === undefined || question === undefined) return []
    const client = clientIn(plainSymbol(symbols.of(program.beside(call, flow.receiver)) ?? ''))
    if (client === undefined) return []
    const before = isList ? ['*'] : []
    return includedRecords(this.#semantics, program.beside(call, question.value)).flatMap(({ path, kinds }) =>
      kinds.map((name) => ({
        kind: this.#kind(`${client.client}.${name}`, name, ''),
        isWritten,
        paths: (field: string) => [[...before, ...path, field]],
      })),
    )
  }

  /** `NoteForm(request.POST)`, `NoteSerializer(data=request.data)`: what is saved then are the fields that the class names. */
  #readForm(call: Ref, flow: FlowOf<'call'>): void {
    const { program, symbols, origins } = this.#semantics
    const callee = program.beside(call, flow.callee)
    if (!matchesSymbol(recordForms, plainSymbol(symbols.of(callee) ?? ''))) return
    const form = origins.of(callee).find((each) => program.flow(each).op === 'class')
    const given = flow.named === true ? flow.arguments.slice(0, -1) : flow.arguments
    const last = flow.named === true ? flow.arguments.at(-1) : undefined
    const named = last === undefined ? undefined : program.flowOf(program.beside(call, last.value), 'object')
    const value = named?.entries.find(({ name }) => name === 'data')?.value ?? given[0]?.value
    if (form === undefined || value === undefined) return
    const text = program.module(form).text.slice(program.flow(form))
    const model = /\bmodel\s*=\s*(?:\w+\.)?(\w+)/.exec(text)?.[1]
    const kind = [...this.#kinds.values()].find(({ name }) => name === model)
    const listed = /\bfields\s*=\s*[[(]([^\])]{1,2000})/.exec(text)?.[1]?.match(/\w+/g)
    for (const field of kind === undefined ? [] : (listed ?? kind.fields).slice(0, mostFields))
      if (kind !== undefined && !kind.plain.has(field))
        this.#stores.push({ kind, at: call, value: program.beside(call, value), path: [field], field })
  }

  /** `Note.create({ title })`, `new Note({ title })`, `Note.objects.get(id=1)`, `session.query(Note).first()` */
  #readCall(call: Ref): void {
    const { program } = this.#semantics
    const flow = program.flowOf(call, 'call')
    if (flow === undefined) return
    const kind = this.#kindOf(program.beside(call, flow.callee)) ?? this.#askedKind(call, flow)
    if (kind === undefined) {
      this.#readRepository(call, flow)
      return
    }
    const method = calledMethod(program, call)
    if (method !== undefined && numberMethods.has(method)) return
    const isMade = method === undefined && this.#standsFor(program.beside(call, flow.callee)) !== undefined
    const at = isMade ? 0 : writingMethods.get(method ?? '')
    this.#reads.set(call, { kind, isList: this.#givesList(call), isWritten: at !== undefined })
    if (at === undefined) return
    const written = flow.named === true ? flow.arguments.at(-1) : flow.arguments[at]
    if (written !== undefined) this.#storeAll(kind, call, program.beside(call, written.value))
  }

  /** `notes.save(note)`, `notes.update(id, { title })`, `notes.findById(id)`, on what keeps the records of a class. */
  #readRepository(call: Ref, flow: FlowOf<'call'>): void {
    const { program } = this.#semantics
    const method = calledMethod(program, call)
    if (method === undefined || flow.receiver === undefined || !isOfRepository.test(method)) return
    const repository = repositoryOf(this.#semantics, program.beside(call, flow.receiver))
    if (repository === undefined || numberMethods.has(method)) return
    const kind = this.#entity(repository.entity)
    const isWritten = /^(?:save|create|insert|upsert|update|merge|preload)/.test(method)
    this.#reads.set(call, { kind, isList: givesSeveral(repository, method), isWritten })
    if (!isWritten) return
    // What these are given first says which record is meant.
    const given = /^(?:update|merge)/.test(method) ? flow.arguments.slice(1) : flow.arguments.slice(0, 1)
    for (const { value } of given) this.#storeAll(kind, call, program.beside(call, value))
  }

  /** A class by its name: with its fields where it is at hand. */
  #entity(name: string): RecordKind {
    for (const { classes, text } of this.#semantics.program.modules) {
      const found = classes.find((each) => each.name === name)
      if (found !== undefined) return this.#kind(`entity ${name}`, name, text.slice(found).slice(0, longestDeclaration))
    }
    return this.#kind(`entity ${name}`, name, '')
  }

  /** By the last method of the chain that tells: `Note.find().lean()`, `Note.query.filter_by(a=1).first()`. */
  #givesList(call: Ref): boolean {
    const { program } = this.#semantics
    let ref = call
    for (let depth = 0; depth < longestChain; depth += 1) {
      const flow = program.flow(ref)
      const name = flow.op === 'load' ? flow.property : flow.op === 'import' ? flow.name : undefined
      if (name !== undefined && listMethods.has(name)) return true
      if (name !== undefined && oneMethods.test(name)) return false
      const [inner] = flow.op === 'call' ? flow.arguments : []
      const isGiven = inner !== undefined && this.#reads.has(program.beside(ref, inner.value))
      if (flow.op === 'load') ref = program.beside(ref, flow.object)
      else if (flow.op === 'call') ref = program.beside(ref, isGiven ? inner.value : flow.callee)
      else return false
    }
    return false
  }

  /** `get_object_or_404(Note, pk=1)`, `session.get(Note, 1)`, `session.execute(select(Note))` */
  #askedKind(call: Ref, flow: FlowOf<'call'>): RecordKind | undefined {
    const { program } = this.#semantics
    const callee = program.flow(program.beside(call, flow.callee))
    const name = callee.op === 'load' ? callee.property : callee.op === 'import' ? callee.name : undefined
    const [first] = flow.arguments
    if (name === undefined || first === undefined) return undefined
    const given = program.beside(call, first.value)
    if (askedFor.has(name)) return this.#standsFor(given) ?? this.#reads.get(this.#plain(given))?.kind
    return running.has(name) ? this.#reads.get(this.#plain(given))?.kind : undefined
  }

  /** The kind at the beginning of a chain: a method of what stands for it (`Note.objects.get`), or of what was asked before. */
  #kindOf(callee: Ref): RecordKind | undefined {
    const { program } = this.#semantics
    let ref = this.#plain(callee)
    const method = program.flowOf(ref, 'load')
    if (method?.property !== undefined) {
      const asked = this.#reads.get(this.#plain(program.beside(ref, method.object)))
      if (asked !== undefined) return goesOn(method.property) ? asked.kind : undefined
    }
    for (let depth = 0; depth < deepestManager; depth += 1) {
      const found = this.#standsFor(ref)
      if (found !== undefined) return found
      const flow = program.flow(ref)
      if (flow.op !== 'load') return undefined
      ref = this.#plain(program.beside(ref, flow.object))
    }
    return undefined
  }

  /** Before it was changed or copied. */
  #plain(value: Ref): Ref {
    const { program } = this.#semantics
    let ref = value
    for (let depth = 0; depth < longestChain; depth += 1) {
      const flow = program.flow(ref)
      if (flow.op === 'copy' || flow.op === 'name') ref = program.beside(ref, flow.from)
      else if (flow.op === 'after') ref = program.beside(ref, flow.base)
      else break
    }
    return ref
  }

  /** What stands for all records of a kind. */
  #standsFor(value: Ref): RecordKind | undefined {
    const { symbols, origins, program } = this.#semantics
    const symbol = symbols.of(value)
    if (symbol === undefined) return undefined
    const plain = plainSymbol(symbol)
    const client = clientIn(plain)
    if (client !== undefined) return this.#kind(plain, client.model, '')
    if (!matchesSymbol(recordKinds, plain)) return undefined
    // Fields that the class itself sets are changes of it; the base class stands for nothing.
    const made = origins.of(value).filter((origin) => ['class', 'call'].includes(program.flow(origin).op))
    const [origin, more] = made
    if (origin === undefined || more !== undefined) return undefined
    const flow = program.flow(origin)
    const name =
      flow.op === 'class' ? (program.module(origin).classes[flow.class]?.name ?? '') : nameOf(program, origin)
    const key = flow.op === 'call' && name !== unnamed ? `model ${name}` : origin
    return this.#kind(key, name, this.#declarationOf(origin))
  }

  #kind(key: Ref | string, name: string, declaration: string): RecordKind {
    const found = this.#kinds.get(key)
    if (found !== undefined) return found
    const kind = { name, ...fieldsIn(declaration) }
    this.#kinds.set(key, kind)
    this.#relations.push(...relationsIn(name, declaration))
    return kind
  }

  /** The text that names fields and their types: the class, or the call with the schema that it is given. */
  #declarationOf(origin: Ref): string {
    const { program, origins } = this.#semantics
    const call = program.flowOf(origin, 'call')
    const given = (call?.arguments ?? []).flatMap(({ value }) => origins.of(program.beside(origin, value)))
    const texts = [origin, ...given].map((each) => program.module(each).text.slice(program.flow(each)))
    return texts.join('\n').slice(0, longestDeclaration)
  }

  #storeAll(kind: RecordKind, at: Ref, value: Ref, depth = 0): void {
    const { program, origins } = this.#semantics
    for (const origin of origins.of(value)) {
      const flow = program.flow(origin)
      if (flow.op === 'array') {
        for (const each of flow.elements) this.#storeAll(kind, at, program.beside(origin, each.value), depth + 1)
        continue
      }
      if (flow.op === 'argument' && kind.fields.length === 0 && depth < 2) {
        this.#storeGiven(kind, at, origin, depth)
        continue
      }
      if (flow.op !== 'object') {
        for (const field of kind.fields.slice(0, mostFields))
          this.#stores.push({ kind, at, value, path: [field], field })
        continue
      }
      for (const { name, value: each, spread } of flow.entries) {
        const inside = program.beside(origin, each)
        if (name !== undefined && aroundFields.has(name) && depth < 2) this.#storeAll(kind, at, inside, depth + 1)
        else if (spread) this.#storeAll(kind, at, inside, depth + 1)
        else if (name !== undefined) this.#store(kind, at, inside, name)
      }
    }
  }

  /** A parameter, where nothing names the fields of the kind: what callers put together, or the fields of the class it is declared to be of. */
  #storeGiven(kind: RecordKind, at: Ref, parameter: Ref, depth: number): void {
    const { program, graph, origins } = this.#semantics
    const { annotation, index = 0 } = program.flowOf(parameter, 'argument') ?? {}
    const [type] = annotation === undefined ? [] : origins.of(program.beside(parameter, annotation))
    const declared = type === undefined ? undefined : program.flowOf(type, 'class')
    if (type !== undefined && declared !== undefined) {
      const { fields } = fieldsIn(program.module(type).text.slice(program.flow(type)).slice(0, longestDeclaration))
      for (const field of fields.slice(0, mostFields))
        this.#stores.push({ kind, at, value: parameter, path: [field], field })
      return
    }
    for (const call of graph.callers(program.enclosing(parameter)).slice(0, mostCallers)) {
      const given = graph.given(call)[index]
      if (given !== undefined) this.#storeAll(kind, at, program.beside(call, given.value), depth + 1)
    }
  }

  #store(kind: RecordKind, at: Ref, value: Ref, field: string): void {
    if (!kind.plain.has(field) && !ownFields.test(field)) this.#stores.push({ kind, at, value, path: [], field })
  }

  /** `note.title = title`, of a record that was read or made. */
  #readUpdate(ref: Ref, flow: FlowOf<'update'>): void {
    if (flow.property === undefined) return
    const { program } = this.#semantics
    const kind = this.#recordAt(program.beside(ref, flow.object))
    if (kind !== undefined) this.#store(kind, ref, program.beside(ref, flow.value), flow.property)
  }

  /** `Object.assign(note, body)`, `note.set(body)` */
  #readFilling(call: Ref): void {
    const { program, symbols } = this.#semantics
    const flow = program.flowOf(call, 'call')
    if (flow === undefined) return
    const callee = program.beside(call, flow.callee)
    const [first, ...others] = flow.arguments.map(({ value }) => program.beside(call, value))
    if (first === undefined) return
    this.#readSetter(call, flow, first)
    const isAssigned =
      others.length > 0 && matchesSymbol(['global#Object.assign'], plainSymbol(symbols.of(callee) ?? ''))
    if (isAssigned) {
      const kind = this.#recordAt(first)
      if (kind !== undefined) for (const each of others) this.#storeAll(kind, call, each)
      return
    }
    const method = calledMethod(program, call)
    if (method === undefined || flow.receiver === undefined || !fillingMethods.has(method)) return
    const kind = this.#recordAt(program.beside(call, flow.receiver))
    if (kind !== undefined) this.#storeAll(kind, call, first)
  }

  /** `note.setTitle(title)`, of a record that was read or is made here. */
  #readSetter(call: Ref, { receiver }: FlowOf<'call'>, value: Ref): void {
    const { program, origins } = this.#semantics
    const method = calledMethod(program, call)
    const [, first = '', rest = ''] = /^set([A-Z])(\w*)$/.exec(method ?? '') ?? []
    if (first === '' || receiver === undefined) return
    const object = program.beside(call, receiver)
    const kind = this.#recordAt(object) ?? origins.of(object).flatMap((made) => this.#madeEntity(made) ?? [])[0]
    if (kind !== undefined) this.#store(kind, call, value, first.toLowerCase() + rest)
  }

  /** `note.getTitle()`, of a record that was read: the field itself. */
  #readGetter(call: Ref): (readonly [Ref, readonly RecordRead[]])[] {
    const { program } = this.#semantics
    const flow = program.flowOf(call, 'call')
    const method = calledMethod(program, call)
    const [, first = '', rest = ''] = /^get([A-Z])(\w*)$/.exec(method ?? '') ?? []
    if (first === '' || flow?.receiver === undefined || flow.arguments.length > 0) return []
    const kind = this.#recordAt(program.beside(call, flow.receiver))
    const field = first.toLowerCase() + rest
    if (kind === undefined || (kind.fields.length > 0 && !kind.fields.includes(field))) return []
    return [[call, [{ kind, isWritten: false, paths: (each) => (each === field ? [[]] : []) }]]]
  }

  #madeEntity(made: Ref): RecordKind | undefined {
    const { program, origins } = this.#semantics
    const flow = program.flowOf(made, 'call')
    if (flow?.form !== 'construct') return undefined
    const [origin] = origins.of(program.beside(made, flow.callee))
    const of = origin === undefined ? undefined : program.flowOf(origin, 'class')
    const name = origin === undefined || of === undefined ? undefined : program.module(origin).classes[of.class]?.name
    return this.#kinds.get(`entity ${name ?? ''}`)
  }

  /** The kind of a value that is one record. */
  #recordAt(value: Ref): RecordKind | undefined {
    const { program, origins } = this.#semantics
    let ref = value
    for (let depth = 0; depth < 60; depth += 1) {
      const found = this.#reads.get(ref)
      if (found !== undefined) return found.isList ? undefined : found.kind
      const flow = program.flow(ref)
      if (flow.op === 'update') ref = program.beside(ref, flow.object)
      else if (flow.op === 'after') ref = program.beside(ref, flow.base)
      else if (flow.op === 'copy' || flow.op === 'name') ref = program.beside(ref, flow.from)
      else if (flow.op === 'load' && flow.property === undefined) {
        // Each of a list.
        const list = this.#reads.get(this.#plain(program.beside(ref, flow.object)))
        return list?.isList === true ? list.kind : undefined
      } else {
        const [origin, more] = origins.of(ref)
        const read = origin === undefined || more !== undefined ? undefined : this.#reads.get(origin)
        return read?.isList === false ? read.kind : undefined
      }
    }
    return undefined
  }
}

function goesOn(method: string): boolean {
  return listMethods.has(method) || oneMethods.test(method) || passingMethods.has(method)
}

/** `prisma.note`: what begins with a sign is a method of the client itself. */
function clientIn(symbol: string): { readonly client: string; readonly model: string } | undefined {
  const [, client = '', model = ''] = /^(.*)\.(\w+)$/.exec(symbol) ?? []
  return client !== '' && matchesSymbol(recordClients, client) ? { client, model } : undefined
}

/** `mongoose.model('Note', schema)` */
function nameOf(program: Program, call: Ref): string {
  return /\(\s*['"`]([\w$]{1,80})['"`]/.exec(program.text(call).slice(0, 200))?.[1] ?? unnamed
}

/** `title: String`, `title = models.CharField()`, `@Column() title: string`, `private String title;`; and what holds no text. */
function fieldsIn(declaration: string): Pick<RecordKind, 'fields' | 'plain'> {
  if (declaration === '') return { fields: [], plain: new Set() }
  const texts = new Set<string>()
  const plain = new Set<string>()
  for (const match of declaration.matchAll(
    /(?:^|[\s{,;])(?:declare\s{1,8})?([A-Za-z_$][\w$]{0,80})\s{0,8}[!?]?\s{0,8}[:=](?!=)/g,
  )) {
    const [whole, name = ''] = match
    const type = typeAt(declaration, match.index + whole.length)
    if (plainTypes.test(type)) plain.add(name)
    else if (!ownFields.test(name)) texts.add(name)
  }
  for (const [, name = ''] of declaration.matchAll(
    /\b(?:String|CharSequence|List<String>|Set<String>)\s{1,8}([a-z]\w{0,80})\s{0,8}[;=]/g,
  ))
    texts.add(name)
  return { fields: [...texts], plain }
}

/** Up to the end of the line or the next field, with what is in brackets. */
function typeAt(declaration: string, from: number): string {
  let depth = 0
  let at = from
  for (; at < declaration.length && at < from + longestField; at += 1) {
    const sign = declaration[at] ?? ''
    if ('([{'.includes(sign)) depth += 1
    else if (')]}'.includes(sign)) depth -= 1
    if (depth < 0 || (depth === 0 && (sign === '\n' || sign === ',' || sign === ';'))) break
  }
  return declaration.slice(from, at)
}
