// Opens the vendors' agents of a run, and leads their conversations: consent and login first, then for each conversation an empty home,
// a place at the loopback and the tool itself; all of it is gone when the conversation is over.

import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AgentError } from '../../errors.js'
import type { Asking } from '../model/asking.js'
import type { Environment } from '../model/model-address.js'
import type { OutsideName } from '../model/model-settings.js'
import { type Conversed, definitionsOf } from '../tool-loop.js'
import { claudeSession } from './claude-session.js'
import { codexSession } from './codex-session.js'
import { copyLogin, makeEmptyHome, readLogin } from './empty-home.js'
import { type Enclosure, findBubblewrap, socketName, writeStart } from './enclosure.js'
import { Loopback } from './loopback.js'
import { messagesWire } from './messages-wire.js'
import type { OutsidePlan } from './outside-plan.js'
import { responsesWire } from './responses-wire.js'
import { findSdk, foldersAbove, locate, type SdkLocation } from './sdk-location.js'
import type { Session } from './session.js'
import { answerOverHttp, makeToolServer } from './tool-server.js'
import { type OutsideConversation, Visit } from './visit.js'
import type { Wire } from './wire.js'
import { WireClient } from './wire-client.js'

export interface OutsideOptions {
  readonly root: string
  readonly environment: Environment
  /** Asks for consent; throws an `AgentError` where there is none. */
  readonly ready: () => Promise<void>
  readonly askingOf: (client: WireClient, plan: OutsidePlan) => Asking
  readonly onNote: (text: string) => void
  readonly signal: AbortSignal
}

interface Tool {
  readonly session: Session
  readonly wire: Wire
  readonly refusesForeignCalls: boolean
  readonly executable: (sdk: SdkLocation, root: string) => string | undefined
}

const tools: Readonly<Record<OutsideName, Tool>> = {
  claude: { session: claudeSession, wire: messagesWire, refusesForeignCalls: true, executable: claudeExecutable },
  codex: { session: codexSession, wire: responsesWire, refusesForeignCalls: false, executable: codexExecutable },
}

const longestMs = 60 * 60_000

export class OutsideLead {
  readonly #options: OutsideOptions
  readonly #plan: OutsidePlan
  readonly #sdk: SdkLocation
  readonly #executable: string
  readonly #asking = new Map<string, { readonly client: WireClient; readonly asking: Asking }>()
  readonly #refused = new Set<string>()
  #opened: Promise<{ readonly loopback: Loopback; readonly enclosure: Enclosure }> | undefined

  /** Throws an `AgentError` where the tool is not installed or there is no login; nothing is started yet. */
  constructor(plan: OutsidePlan, options: OutsideOptions) {
    this.#plan = plan
    this.#options = options
    const { root, environment } = options
    this.#sdk = findSdk(plan.agent, root, environment)
    const executable = tools[plan.agent].executable(this.#sdk, root)
    if (executable === undefined) throw noExecutable(plan.agent, this.#sdk)
    this.#executable = executable
    if (plan.login) readLogin(plan.agent, root, environment)
  }

  async lead(conversation: OutsideConversation): Promise<Conversed> {
    await this.#options.ready()
    this.#opened ??= this.#open()
    const { loopback, enclosure } = await this.#opened
    const { session, wire, refusesForeignCalls } = tools[this.#plan.agent]
    const { modelId, login: isLogin } = this.#plan
    const visit = new Visit({
      // Two conversations are never the same: what the tool adds differs from time to time.
      conversation: { ...conversation, place: { ...conversation.place, nonce: randomUUID() } },
      ...{ wire, modelId, isLogin, refusesForeignCalls },
      clientOf: (id) => this.#to(id).client,
      asking: (client) => this.#to(client.model.slice(this.#plan.address.provider.length + 1)).asking,
    })
    return this.#receive(visit, conversation, loopback, enclosure, session)
  }

  async #receive(
    visit: Visit,
    conversation: OutsideConversation,
    loopback: Loopback,
    enclosure: Enclosure,
    session: Session,
  ): Promise<Conversed> {
    const { root, environment } = this.#options
    const { agent, login: isLogin, modelId } = this.#plan
    const toolServer = () => makeToolServer(visit, definitionsOf(conversation))
    const place = loopback.admit(async (path, incoming, response) => {
      if (path === '/mcp') return answerOverHttp(toolServer(), incoming, response)
      if (incoming.method === 'POST' && modelPaths.has(path)) return visit.relay(incoming, response)
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
    })
    const home = makeEmptyHome(root, loopback.port)
    const shut = enclosure.bubblewrap === undefined ? undefined : await loopback.openAt(join(home.folder, socketName))
    const signal = AbortSignal.any([conversation.signal, visit.over, AbortSignal.timeout(longestMs)])
    try {
      if (isLogin) copyLogin(agent, home, root, environment)
      const executable = writeStart(enclosure, home, this.#executable)
      const start = { sdk: this.#sdk, executable, home, url: place.url, conversation, visit, toolServer }
      return visit.outcome(await untilAborted(session({ ...start, modelId, isLogin, signal }), signal))
    } finally {
      place.leave()
      shut?.()
      home.remove()
    }
  }

  async #open(): Promise<{ readonly loopback: Loopback; readonly enclosure: Enclosure }> {
    const { root, environment, onNote, signal } = this.#options
    const { agent } = this.#plan
    const loopback = await Loopback.open((peer) => this.#noteRefused(peer))
    signal.addEventListener('abort', () => loopback.close(), { once: true })
    const bubblewrap = findBubblewrap(root, environment)
    if (bubblewrap === undefined)
      onNote(
        `\`${agent}\` runs without an enclosure, since bubblewrap (\`bwrap\`) does not work here: its own tools are off, but the program itself has your rights${agent === 'codex' ? '; it has no hook before each call, so this is coarse' : ''}`,
      )
    return { loopback, enclosure: { bubblewrap, port: loopback.port } }
  }

  #to(modelId: string) {
    const known = this.#asking.get(modelId)
    if (known !== undefined) return known
    const { address } = this.#plan
    const client = new WireClient(`${address.provider}/${modelId}`, address, tools[this.#plan.agent].wire)
    const made = { client, asking: this.#options.askingOf(client, this.#plan) }
    this.#asking.set(modelId, made)
    return made
  }

  #noteRefused(peer: string): void {
    if (this.#refused.has(peer) || this.#refused.size >= mostRefusedNoted) return
    this.#refused.add(peer)
    this.#options.onNote(
      `\`${this.#plan.agent}\` wanted to reach ${JSON.stringify(peer.slice(0, 200))} and was refused`,
    )
  }
}

const modelPaths = new Set(['/v1/messages', '/responses'])
const mostRefusedNoted = 20
const graceMs = 1_000

/** A tool that does not end when it is told to is not waited for. */
async function untilAborted(ended: Promise<string | undefined>, signal: AbortSignal): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    const wait = (): void => {
      timer = setTimeout(() => resolve('it did not end in time'), graceMs)
    }
    if (signal.aborted) wait()
    else signal.addEventListener('abort', wait, { once: true })
  })
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}

function noExecutable(agent: OutsideName, { folder }: SdkLocation): AgentError {
  return new AgentError({
    code: 'agent/sdk-missing',
    message: `the program of \`${agent}\` for ${process.platform} ${process.arch} is not beside its SDK in \`${folder}\``,
    hint: 'install the SDK again, with its optional dependencies (`npm install --include=optional`)',
  })
}

function claudeExecutable({ entry }: SdkLocation, root: string): string | undefined {
  const name = `@anthropic-ai/claude-agent-sdk-${process.platform}-${process.arch}`
  const folders = foldersAbove(fileURLToPath(entry))
  const found = [name, `${name}-musl`].map((each) => locate(each, folders, root)).find((each) => each !== undefined)
  return found === undefined ? undefined : join(found.folder, 'claude')
}

function codexExecutable({ entry }: SdkLocation, root: string): string | undefined {
  const name = `@openai/codex-${process.platform}-${process.arch}`
  const found = locate(name, foldersAbove(fileURLToPath(entry)), root)
  if (found === undefined) return undefined
  const [target] = readdirSync(join(found.folder, 'vendor'), { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  )
  return target === undefined ? undefined : join(found.folder, 'vendor', basename(target.name), 'bin', 'codex')
}
