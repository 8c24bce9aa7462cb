// Records that a database gives whole, with a field that nobody but the program should see: the digest of a password. The field is the
// source, wherever it stands in what is given, so that what names the fields it takes takes nothing of it.

import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { RecordRead } from './record.js'
import type { RecordSource } from './record-source.js'
import { recordsOf } from './records.js'
import { namePattern } from './symbol-pattern.js'

type Path = readonly string[]

/** What is asked for names its fields. */
const choosing =
  /\b(?:attributes|select(?!\(\s{0,4}\))|projection|exclude|omit|pick|only|defer|values|values_list|load_only|with_entities|raw)\b/
/** A declaration that says what of its records is written out, or a step that takes something away. */
const keepingBack =
  /\bto(?:JSON|Object)\s{0,4}(?:[:=]|\([^()]{0,80}\)\s{0,4}(?::[^{;=]{0,80})?\{)|\bdefaultScope\b|\bselect\s{0,4}:\s{0,4}false\b|@Exclude\s{0,4}\(|\binstanceToPlain\b|\bClassSerializerInterceptor\b|\bdelete\s{1,8}\w[\w.]{0,60}\.pass/
const longestStatement = 600
const deepest = 4

const found = new WeakMap<Program, Map<RecordSource, ReadonlyMap<Ref, readonly Path[]>>>()

/** The calls that give such records, with the places of the field in what they give. */
export function recordsWith(semantics: Semantics, source: RecordSource): ReadonlyMap<Ref, readonly Path[]> {
  const known = found.get(semantics.program) ?? new Map<RecordSource, ReadonlyMap<Ref, readonly Path[]>>()
  found.set(semantics.program, known)
  const answer = known.get(source) ?? readRecords(semantics, source)
  known.set(source, answer)
  return answer
}

function readRecords(semantics: Semantics, { field, spokenOf }: RecordSource): ReadonlyMap<Ref, readonly Path[]> {
  const { program } = semantics
  const places = new Map<Ref, readonly Path[]>()
  // Asked of the text first: few programs have such a field at all.
  const texts = program.modules.map(({ text }) => text.text)
  const isThere = texts.some((text) => namePattern(spokenOf).test(text))
  if (!isThere || texts.some((text) => keepingBack.test(text))) return places
  for (const [ref, ways] of recordsOf(semantics).reads) {
    if (isChosen(semantics, ref, 0)) continue
    const paths = ways.flatMap((way) => placesOf(way, fieldsOf(way, field, texts)))
    if (paths.length > 0) places.set(ref, paths)
  }
  return places
}

/** The question names its fields, also where the record that it was asked of was asked for so: `(await User.findOne({ attributes })).toJSON()`. */
function isChosen(semantics: Semantics, ref: Ref, depth: number): boolean {
  const { program, origins } = semantics
  if (choosing.test(program.statement(ref).slice(0, longestStatement)) || isProjected(semantics, ref)) return true
  const { receiver } = program.flowOf(ref, 'call') ?? {}
  if (receiver === undefined || depth > deepest) return false
  return origins
    .of(program.beside(ref, receiver))
    .some((each) => program.flow(each).op === 'call' && isChosen(semantics, each, depth + 1))
}

/** `User.findById(id, 'name email')`, `User.find({}, { name: 1 })` */
function isProjected({ program, origins, constants }: Semantics, call: Ref): boolean {
  const given = program.flowOf(call, 'call')?.arguments[1]
  if (given === undefined) return false
  const second = program.beside(call, given.value)
  if (constants.of(second)?.type === 'string') return true
  return origins.of(second).some((origin) => {
    if (program.flow(origin).op === 'array') return true
    const entries = program.flowOf(origin, 'object')?.entries ?? []
    const values = entries.map(({ value }) => constants.of(program.beside(origin, value))?.type)
    return values.length > 0 && values.every((type) => type === 'number' || type === 'boolean')
  })
}

/** Of the record itself: what it leads to is fetched only where that is asked for. */
function placesOf(way: RecordRead, fields: readonly string[]): readonly Path[] {
  const paths = fields.flatMap((field) => way.paths(field))
  return paths.filter((path) => path.slice(0, -1).every((name) => /^(?:\*|rows|\d+)$/.test(name)))
}

/** Those that the kind declares; of a table, those that a statement or a class of the program names with it. */
function fieldsOf({ kind }: RecordRead, pattern: string, texts: readonly string[]): readonly string[] {
  if (kind.fields.length > 0) return kind.fields.filter((field) => namePattern(pattern).test(field))
  if (!/^\w+$/.test(kind.name)) return []
  const beside = new RegExp(
    `\\b${kind.name}\\b[^;"'\`]{0,300}?\\b(pass\\w*)|\\b(pass\\w*)\\b[^;"'\`]{0,300}?\\bfrom\\s+${kind.name}\\b|__tablename__\\s*=\\s*["']${kind.name}["'](?:(?!\\bclass\\b)[\\s\\S]){0,1500}?\\b(pass\\w*)\\s*[=:]`,
    'i',
  )
  for (const text of texts) {
    const name = (beside.exec(text) ?? []).slice(1).find((each) => each !== undefined)
    if (name !== undefined && namePattern(pattern).test(name)) return [name]
  }
  return []
}

/** Whether a part of what a call gives holds such a field, or is one. */
export function holdsRecordField(semantics: Semantics, source: RecordSource, ref: Ref, path: Path): boolean {
  const paths = recordsWith(semantics, source).get(ref) ?? []
  return paths.some((place) =>
    path
      .slice(0, place.length)
      .every((name, at) => name === place[at] || /^(?:\*|\d+)$/.test(name) === (place[at] === '*')),
  )
}
