// Leads a conversation with OpenAI's Codex SDK. Codex has no hook before a call, so this is coarser: what it may do by itself is
// narrowed here by its settings, and an answer of the model that calls anything but our tools never reaches it (`visit.ts`).

import { join } from 'node:path'
import { loadSdk } from './sdk-location.js'
import { effortWord, nudgeAfter, reasonFrom, type Session, type SessionStart } from './session.js'
import { record, serverName } from './wire.js'

interface CodexThread {
  readonly runStreamed: (
    input: string,
    options: { readonly signal: AbortSignal },
  ) => Promise<{ readonly events: AsyncIterable<unknown> }>
}

/** As much of the SDK as is used here. */
interface CodexSdk {
  readonly Codex: new (options: object) => { readonly startThread: (options: object) => CodexThread }
}

export const codexSession: Session = async (start) => {
  const sdk = await loadSdk(start.sdk, isCodexSdk)
  const { conversation, executable, visit, signal } = start
  writeSettings(start)
  const codex = new sdk.Codex({ codexPathOverride: executable, env: environmentOf(start) })
  const thread = codex.startThread(threadOptions(start))
  try {
    let text: string | undefined = conversation.opening
    for (let turn = 1; text !== undefined && !visit.over.aborted && !signal.aborted; turn += 1) {
      const { events } = await thread.runStreamed(text, { signal })
      const failure = await lastFailure(events)
      if (failure !== undefined) return failure
      text = nudgeAfter(turn, conversation)
    }
    return undefined
  } catch (error) {
    return reasonFrom(error)
  }
}

function isCodexSdk(sdk: unknown): sdk is CodexSdk {
  return typeof Reflect.get(Object(sdk), 'Codex') === 'function'
}

async function lastFailure(events: AsyncIterable<unknown>): Promise<string | undefined> {
  let failure: string | undefined
  for await (const event of events) {
    const { type, error } = record(event)
    if (type === 'turn.failed') failure = reasonFrom(new Error(String(record(error)['message'])))
  }
  return failure
}

function threadOptions({ home, modelId, conversation }: SessionStart): object {
  const effort = effortWord(conversation.effort)
  return {
    ...{ workingDirectory: home.work, skipGitRepoCheck: true },
    ...{ sandboxMode: 'read-only', approvalPolicy: 'never', networkAccessEnabled: false, webSearchMode: 'disabled' },
    ...(modelId === undefined ? {} : { model: modelId }),
    ...(effort === undefined ? {} : { modelReasoningEffort: effort }),
  }
}

function environmentOf({ home }: SessionStart): Record<string, string> {
  return { ...home.environment, CODEX_HOME: join(home.home, '.codex') }
}

/** What Codex can do beside our tools, as far as it can be turned off. */
const featuresOff = [
  ...['apps', 'browser_use', 'computer_use', 'code_mode_host', 'goals', 'hooks', 'image_generation', 'memories'],
  ...['multi_agent', 'plugins', 'remote_plugin', 'shell_snapshot', 'shell_tool', 'skill_search', 'unified_exec'],
]

/** In a file, since other users of the machine can read a command line. */
function writeSettings({ home, url, conversation, isLogin }: SessionStart): void {
  const instructions = home.write('instructions.md', conversation.system)
  const text = (value: string): string => JSON.stringify(value)
  home.write(
    join('home', '.codex', 'config.toml'),
    `model_provider = "relay"
model_instructions_file = ${text(instructions)}
check_for_update_on_startup = false
approval_policy = "never"
sandbox_mode = "read-only"
web_search = "disabled"
project_doc_max_bytes = 0
include_apps_instructions = false
include_permissions_instructions = false

[model_providers.relay]
name = "relay"
base_url = ${text(url)}
wire_api = "responses"
requires_openai_auth = ${String(isLogin)}
request_max_retries = 0
stream_max_retries = 0
stream_idle_timeout_ms = 3600000
supports_websockets = false

[mcp_servers.${serverName}]
url = ${text(`${url}/mcp`)}
default_tools_approval_mode = "approve"
tool_timeout_sec = 600
required = true

[skills]
include_instructions = false

[analytics]
enabled = false

[feedback]
enabled = false

[history]
persistence = "none"

[otel]
exporter = "none"
metrics_exporter = "none"
trace_exporter = "none"

[features]
enable_request_compression = false
${featuresOff.map((name) => `${name} = false`).join('\n')}
`,
  )
}
