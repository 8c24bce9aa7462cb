// run_script (code mode): a script that combines the other operations. Each of its calls is a tool call of its own for the gate and the
// record. INVARIANT: what a script read counts as shown to the model only where the script printed it.

import { z } from 'zod'
import type { Called, ScriptFunction } from '../../workers/protocol.js'
import { type AgentOperation, defineAgentOperation, failed, type Observation } from './agent-operation.js'
import type { Desk } from './desk.js'

const mostCalls = 500
const mostNotes = 5

export const runScript = defineAgentOperation({
  name: 'run_script',
  summary:
    'Runs a script in the language Rhai that combines the other tools: each of them that looks at the repository is a function with the tool\'s inputs in their order (or one map with their names), gives its text as a string and throws what it refuses. Use it to look at many files in one turn: `for line in search_text("exec(").split("\\n") { if line.contains("req.") { print(line); } }`. What it prints, and its last value, is the answer.',
  input: z.strictObject({ script: z.string().min(1).max(20_000) }),
  isScriptable: false,
  perform: async (desk, { script }) => {
    const denial = desk.scripts.denies()
    if (denial !== undefined) return failed(denial)
    const notes = new Set<string>()
    const release = desk.tools.holdShown()
    let shown: ReturnType<typeof release> = []
    let calls = 0
    const call = async (name: string, input: string): Promise<Called> => {
      calls += 1
      if (calls > mostCalls) return { text: `a script may ask ${mostCalls} times at most`, isError: true }
      const observation = await performCall(desk, name, input)
      if (observation.note !== undefined && observation.isError !== true) notes.add(`${name}: ${observation.note}`)
      return observation.isError === true
        ? { text: observation.note ?? 'it failed', isError: true }
        : { text: observation.data?.text ?? '', isError: false }
    }
    const job = {
      kind: 'script',
      source: script,
      functions: desk.scripts.operations.map(functionOf),
      mostCharacters: desk.bounds.characters,
      signal: new Int32Array(new SharedArrayBuffer(4)),
    } as const
    const answer = await desk.scripts.pool.perform(job, undefined, call).finally(() => {
      shown = release()
    })
    if (answer.kind !== 'done') return failed(answer.kind === 'stopped' ? 'the run was stopped' : answer.message)
    const { output, isCut, error } = answer.result
    noteWhatWasPrinted(desk, shown, output)
    return observationOf(output, isCut, error, [...notes].slice(0, mostNotes))
  },
})

function observationOf(
  output: string,
  isCut: boolean,
  error: string | undefined,
  notes: readonly string[],
): Observation {
  const text = [...(output === '' ? [] : [output]), ...(error === undefined ? [] : [`the script failed: ${error}`])]
  const cut = isCut ? ['Cut here: the rest of what the script printed is not shown.'] : []
  const said = [...cut, ...notes]
  return {
    ...(text.length === 0 ? {} : { data: { label: 'what the script printed', text: text.join('\n') } }),
    ...(said.length === 0 ? {} : { note: said.join(' ') }),
    ...(error === undefined ? {} : { isError: true }),
  }
}

/** As the conversation performs a tool: the gate by name, the schema, the operation. */
async function performCall(desk: Desk, name: string, input: string): Promise<Observation> {
  const denial = desk.scripts.deniesTool(name)
  if (denial !== undefined) return failed(denial)
  const operation = desk.scripts.operations.find((each) => each.name === name)
  if (operation === undefined) return failed(`there is no function \`${name}\``)
  const parsed = operation.input.safeParse(parse(input))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return failed(`the input does not fit: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
  }
  return operation.perform(desk, parsed.data as never)
}

/** The language writes some values that are no JSON: what cannot be read fits no schema. */
function parse(input: string): unknown {
  try {
    return JSON.parse(input)
  } catch {
    return undefined
  }
}

function functionOf({ name, input }: AgentOperation): ScriptFunction {
  const parameters = Object.keys(input.shape)
  const required = parameters.filter((each) => !z.safeParse(input.shape[each] as z.ZodType, undefined).success).length
  return { name, parameters, required }
}

/** Lines that stand in the output as they stand in their file, with a line number before them or without. */
function noteWhatWasPrinted(
  { tools }: Desk,
  shown: readonly (readonly [path: string, from: number, to: number])[],
  output: string,
): void {
  const printed = new Set(output.split('\n').map(withoutNumber))
  for (const [path, from, to] of shown) {
    const lines = tools.linesOf(path) ?? []
    for (let line = from; line <= to; line += 1) {
      const text = (lines[line - 1] ?? '').trim()
      if (text !== '' && printed.has(text)) tools.noteShown(path, line, line)
    }
  }
}

function withoutNumber(line: string): string {
  return line.replace(/^(?:\s*\d+ {2}|[^\s:]+:\d+: )/, '').trim()
}
