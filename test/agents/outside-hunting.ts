// A repository to hunt in with the vendors' own agents: their real programs, from the folder that SALLYPORT_AGENT_SDKS names, against
// the server that plays their models.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type HuntDesk, makeHuntDesk } from '../e2e/hunting.js'
import { type ModelServer, startModelServer } from '../model-server/model-server.js'
import type { Reply } from '../model-server/reply.js'
import type { ModelRequest } from '../model-server/request.js'

export type Outside = 'claude' | 'codex'

const sdksVariable = 'SALLYPORT_AGENT_SDKS'
export const sdks = process.env[sdksVariable] ?? ''
const folders: Readonly<Record<Outside, string>> = {
  claude: '@anthropic-ai/claude-agent-sdk',
  codex: '@openai/codex-sdk',
}

/** Why tests with this agent cannot run here; nothing where they can. */
export function isMissing(agent: Outside): string | undefined {
  if (sdks === '') return `${sdksVariable} is not set: tools/agent-sdks.mjs installs the SDKs and says what to set`
  const folder = join(sdks, 'node_modules', folders[agent])
  return existsSync(folder) ? undefined : `${folder} is not there`
}

export interface OutsideDesk extends HuntDesk {
  readonly server: ModelServer
  /** What somebody wanted to reach through the proxy of the environment. */
  readonly reached: readonly string[]
  readonly environment: Record<string, string>
  readonly ask: (...args: readonly string[]) => ReturnType<HuntDesk['json']>
  /** Where temporary files are made. */
  readonly temporary: string
  /** Folders that vendors' tools left behind. */
  readonly leftovers: () => readonly string[]
  readonly close: () => Promise<void>
}

export async function makeOutsideDesk(
  agent: Outside,
  files: Readonly<Record<string, string>>,
  answer: (request: ModelRequest) => Reply | Promise<Reply>,
  settings: object = {},
): Promise<OutsideDesk> {
  const server = await startModelServer({ answer })
  const reached: string[] = []
  const proxy = createServer(({ url = '' }, response) => {
    reached.push(url)
    response.writeHead(403).end()
  })
  proxy.on('connect', ({ url = '' }, socket) => {
    reached.push(url)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  proxy.listen(0, '127.0.0.1')
  await new Promise((resolve) => proxy.once('listening', resolve))
  const desk = makeHuntDesk(files)
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')))
  await desk.hunt('init')
  const kind = agent === 'claude' ? 'anthropic' : 'openai'
  const providers = { test: { kind, baseUrl: server.url, keyVariable: 'TEST_KEY' } }
  const prices = { 'test/claude-sonnet-4-5': { input: 3, output: 15 } }
  desk.write('.sallyport/config.json', JSON.stringify({ providers, prices, ...settings }))
  await desk.hunt('trust')
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const environment: Record<string, string> = {
    PATH: pathWithoutBubblewrap(temporary),
    TEST_KEY: server.key,
    [sdksVariable]: sdks,
    TMPDIR: temporary,
    HTTPS_PROXY: address,
    HTTP_PROXY: address,
  }
  return {
    ...desk,
    server,
    reached,
    temporary,
    environment,
    ask: async (...args) => {
      const run = await desk.run('sallyport', [...args, '--output', 'json'], environment, desk.root)
      try {
        return { ...JSON.parse(run.stdout), code: run.code, stderr: run.stderr }
      } catch {
        throw new Error(`no document (exit code ${run.code}): ${run.stdout}\n${run.stderr}`)
      }
    },
    leftovers: () => (existsSync(temporary) ? listing(temporary) : []),
    close: async () => {
      desk.remove()
      rmSync(temporary, { recursive: true, force: true })
      proxy.closeAllConnections()
      proxy.close()
      await server.close()
    },
  }
}

function listing(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('sallyport-agent-'))
}

/** As the vendors' tools name ours. */
export function own(...toolCalls: readonly (readonly [name: string, input: unknown])[]): Reply {
  return { kind: 'message', toolCalls: toolCalls.map(([name, input]) => ({ name: `mcp__sallyport__${name}`, input })) }
}

/** Whether bubblewrap is installed here must not decide what a test sees: everything else that the search path offers. */
function pathWithoutBubblewrap(folder: string): string {
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  const seen = new Set(['bwrap'])
  for (const place of (process.env['PATH'] ?? '').split(delimiter).filter((each) => existsSync(each))) {
    for (const name of readdirSync(place)) {
      if (seen.has(name)) continue
      seen.add(name)
      symlinkSync(join(place, name), join(programs, name))
    }
  }
  return programs
}
