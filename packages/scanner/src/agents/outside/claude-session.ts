// Leads a conversation with Anthropic's Claude Agent SDK: its own tools are off, ours are a server inside of this process, and a hook
// before every call denies what is not ours, also where it fails itself. Nothing is ever asked of a person.

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { loadSdk } from './sdk-location.js'
import { effortWord, nudgeAfter, reasonFrom, type Session, type SessionStart } from './session.js'
import { record, serverName, toolPrefix } from './wire.js'

/** As much of the SDK as is used here. */
interface ClaudeSdk {
  readonly query: (input: {
    readonly prompt: AsyncIterable<object>
    readonly options: object
  }) => AsyncIterable<unknown>
}

export const claudeSession: Session = async (start) => {
  const sdk = await loadSdk(start.sdk, isClaudeSdk)
  const turns = new Turns(start)
  try {
    for await (const message of sdk.query({ prompt: turns.prompts(), options: optionsOf(start) })) {
      if (record(message)['type'] === 'result') turns.next()
    }
    return undefined
  } catch (error) {
    return reasonFrom(error)
  } finally {
    turns.end()
  }
}

function isClaudeSdk(sdk: unknown): sdk is ClaudeSdk {
  return typeof Reflect.get(Object(sdk), 'query') === 'function'
}

function optionsOf(start: SessionStart): object {
  const { conversation, home, modelId, toolServer, executable } = start
  const effort = effortWord(conversation.effort)
  return {
    ...{ cwd: home.work, env: environmentOf(start), pathToClaudeCodeExecutable: executable },
    // None of its own tools, none of its settings, no other server, and nobody to ask.
    ...{ tools: [], settingSources: [], strictMcpConfig: true, permissionMode: 'dontAsk', permissionPrompts: 'none' },
    mcpServers: { [serverName]: { type: 'sdk', name: serverName, instance: toolServer() } },
    allowedTools: [`${toolPrefix}*`],
    hooks: { PreToolUse: [{ hooks: [decide], onFailure: 'block' }] },
    // The prompt holds text of the repository: it is no command and names no file.
    ...{ verbatimPrompts: true, persistSession: false, enableFileCheckpointing: false },
    ...{ systemPrompt: conversation.system, maxTurns: conversation.bounds.turns },
    ...(modelId === undefined ? {} : { model: modelId }),
    ...(effort === undefined ? {} : { effort }),
    ...{ stderr: () => undefined, spawnClaudeCodeProcess: starter(start.signal) },
  }
}

/** Before every call, whatever else permits it. */
async function decide(input: unknown): Promise<object> {
  const isOurs = String(record(input)['tool_name']).startsWith(toolPrefix)
  return {
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: isOurs ? 'allow' : 'deny',
      permissionDecisionReason: isOurs ? 'asked of the gate' : 'the policy of the owners denies this tool',
    },
  }
}

interface Wanted {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Starts the tool in a group of its own, so that all of it ends when it has to. */
function starter(signal: AbortSignal): (wanted: Wanted) => ChildProcess {
  return ({ command, args, cwd, env }) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'ignore'] })
    const end = (): void => {
      if (child.pid === undefined || child.exitCode !== null) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        child.kill('SIGKILL')
      }
    }
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    child.once('exit', () => signal.removeEventListener('abort', end))
    return child
  }
}

function environmentOf({ home, url, isLogin, modelId }: SessionStart): Record<string, string> {
  return {
    ...home.environment,
    CLAUDE_CONFIG_DIR: join(home.home, '.claude'),
    ANTHROPIC_BASE_URL: url,
    // The key itself never comes here; the loopback adds it.
    ...(isLogin ? {} : { ANTHROPIC_API_KEY: 'added-on-the-way' }),
    ...(modelId === undefined ? {} : { ANTHROPIC_SMALL_FAST_MODEL: modelId, ANTHROPIC_DEFAULT_HAIKU_MODEL: modelId }),
    ...quiet,
  }
}

/** Nothing but requests for the model; what is sent again, we send. */
const quiet = {
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  DISABLE_TELEMETRY: '1',
  DISABLE_ERROR_REPORTING: '1',
  DISABLE_AUTOUPDATER: '1',
  DISABLE_BUG_COMMAND: '1',
  CLAUDE_CODE_MAX_RETRIES: '0',
  API_TIMEOUT_MS: '3600000',
  MCP_TOOL_TIMEOUT: '600000',
  ENABLE_TOOL_SEARCH: 'false',
}

/** What is said to the tool: the opening, and a word of ours where it stops without its final answer. */
class Turns {
  readonly #start: SessionStart
  #turn = 0
  #wake: () => void = () => undefined
  #isOver = false

  constructor(start: SessionStart) {
    this.#start = start
    start.signal.addEventListener('abort', () => this.end(), { once: true })
  }

  next(): void {
    this.#turn += 1
    this.#wake()
  }

  end(): void {
    this.#isOver = true
    this.#wake()
  }

  async *prompts(): AsyncGenerator<object> {
    const { conversation, visit } = this.#start
    let text: string | undefined = conversation.opening
    while (text !== undefined && !this.#isOver && !visit.over.aborted) {
      const said = this.#turn
      yield { type: 'user', message: { role: 'user', content: text }, parent_tool_use_id: null, session_id: '' }
      while (this.#turn === said && !this.#isOver) await new Promise<void>((resolve) => (this.#wake = resolve))
      text = nudgeAfter(this.#turn, conversation)
    }
  }
}
