// find_definition, find_references, find_callers: read of each file that holds the name.

import { z } from 'zod'
import { defineAgentOperation, failed, type Observation } from './agent-operation.js'
import { type Desk, takeTurns } from './desk.js'
import { deskPath } from './paths.js'

const nameInput = z.string().min(1).max(200).describe('one name, without dots')
const belowInput = z.string().max(1000).optional().describe('only in this folder or file')

export const findDefinition = defineAgentOperation({
  name: 'find_definition',
  summary: 'Where functions, classes and variables of a name are defined, as `path:line: text`.',
  input: z.strictObject({ name: nameInput, below: belowInput }),
  perform: (desk, { name, below }) => findPlaces(desk, name, below, ['definition']),
})

export const findReferences = defineAgentOperation({
  name: 'find_references',
  summary: 'Every place where a name stands, with what it is there: definition, call or mention.',
  input: z.strictObject({ name: nameInput, below: belowInput }),
  perform: (desk, { name, below }) => findPlaces(desk, name, below, ['definition', 'call', 'mention']),
})

export const findCallers = defineAgentOperation({
  name: 'find_callers',
  summary: 'Where a function of a name is called, with the function that calls it. Names are compared, not bindings.',
  input: z.strictObject({ name: nameInput, below: belowInput }),
  perform: (desk, { name, below }) => findPlaces(desk, name, below, ['call']),
})

const filesInTurn = 20

async function findPlaces(
  desk: Desk,
  name: string,
  below = '',
  kinds: readonly ('definition' | 'call' | 'mention')[],
): Promise<Observation> {
  const folder = deskPath(desk, below)
  if (folder === undefined) return failed(`\`${below}\` is no path inside the repository`)
  const lines: string[] = []
  let bytes = 0
  let looked = 0
  for (const [path, { state, size }] of desk.files) {
    if (state !== 'scanned' || !(folder === '' || path === folder || path.startsWith(`${folder}/`))) continue
    bytes += Number(size)
    if (lines.length >= desk.bounds.matches || bytes > desk.bounds.searchBytes) return shown(name, lines, true)
    looked += 1
    if (looked % filesInTurn === 0 && !(await takeTurns(desk))) return shown(name, lines, true)
    const file = desk.tools.peek(path)
    if (file === undefined || !file.lines.some((line) => line.includes(name))) continue
    const answer = await desk.pool.perform({ kind: 'symbol', file: { path, bytes: file.bytes }, name })
    if (answer.kind !== 'done') continue
    const wanted = answer.result.filter(({ kind }) => kinds.includes(kind)).slice(0, desk.bounds.matches - lines.length)
    if (wanted.length > 0) file.keep()
    for (const { kind, line, enclosingFunction } of wanted) {
      const text = (file.lines[line - 1] ?? '').trim().slice(0, 300)
      lines.push(`${path}:${line}: (${kind} in ${enclosingFunction}) ${text}`)
      desk.tools.noteShown(path, line, line)
    }
  }
  return shown(name, lines, lines.length >= desk.bounds.matches)
}

function shown(name: string, lines: readonly string[], isCut: boolean): Observation {
  if (lines.length === 0) return { note: 'There is none.' }
  return {
    data: { label: `places of ${name}`, text: lines.join('\n') },
    ...(isCut ? { note: `Cut here: only the first ${lines.length} places are shown. Search below a folder.` } : {}),
  }
}
