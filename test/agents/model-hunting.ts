// A repository to hunt in with a model that a test plays: a real server, the real executable, one conversation at a time.

import type { Finished, Started } from '../e2e/executables.js'
import { type HuntDesk, makeHuntDesk } from '../e2e/hunting.js'
import { type ModelServer, type ModelServerOptions, startModelServer } from '../model-server/model-server.js'
import type { Reply } from '../model-server/reply.js'
import type { ModelRequest } from '../model-server/request.js'

export interface ModelDesk extends HuntDesk {
  readonly server: ModelServer
  /** What `sallyport` gets beside its usual environment; a test may add to it. */
  readonly environment: Record<string, string>
  /** Runs `sallyport` with the model configured, and reads its JSON. */
  readonly ask: (...args: readonly string[]) => ReturnType<HuntDesk['json']>
  /** Runs `sallyport` with the model configured. */
  readonly runHere: (...args: readonly string[]) => Promise<Finished>
  readonly startHunt: (...args: readonly string[]) => Started
  readonly close: () => Promise<void>
}

export type Protocol = 'openai' | 'anthropic' | 'openai-compatible'

const modelName = 'test/model-1'

/** The model answers as `answer` says; its price is 3 and 15 dollars for a million tokens. */
export async function makeModelDesk(
  files: Readonly<Record<string, string>>,
  answer: ModelServerOptions['answer'],
  kind: Protocol = 'openai',
  /** Who answers the trial task and sorts what was found: by default always well. */
  beside: 'well' | 'own' = 'well',
): Promise<ModelDesk> {
  const server = await startModelServer({
    answer: (request) => {
      if (beside === 'well' && isCanary(request)) return canaryAnswer
      return beside === 'well' && isTriage(request) ? sortAll(request) : answer(request)
    },
  })
  const desk = makeHuntDesk(files)
  await desk.hunt('init')
  desk.write('.sallyport/config.json', JSON.stringify(configFor(server, kind)))
  await desk.hunt('trust')
  const environment: Record<string, string> = { TEST_KEY: server.key }
  const root = desk.root
  return {
    ...desk,
    server,
    environment,
    runHere: (...args) => desk.run('sallyport', args, environment, root),
    startHunt: (...args) => desk.start('sallyport', ['hunt', ...args], environment, root),
    ask: async (...args) => {
      const { code, stdout, stderr } = await desk.run('sallyport', [...args, '--output', 'json'], environment, root)
      try {
        return { ...JSON.parse(stdout), code }
      } catch {
        throw new Error(`no document (exit code ${code}): ${stdout}\n${stderr}`)
      }
    },
    close: async () => {
      desk.remove()
      await server.close()
    },
  }
}

function configFor({ url }: ModelServer, kind: Protocol) {
  return {
    providers: {
      test: { kind, baseUrl: url, keyVariable: 'TEST_KEY' },
      far: { kind, baseUrl: 'https://models.invalid/v1', keyVariable: 'TEST_KEY' },
    },
    prices: { [modelName]: { input: 3, output: 15 } },
  }
}

/** The trial task before a run. */
export function isCanary({ tools, system }: ModelRequest): boolean {
  return tools.length === 1 && tools[0]?.name === 'answer' && !system.includes(checkOfAnswers)
}

/** The question whether an answer declines the task. */
export function isRefusalCheck({ tools, system }: ModelRequest): boolean {
  return tools.length === 1 && system.includes(checkOfAnswers)
}

const checkOfAnswers = 'whether the text declines the task'

/** Whether it is said what the work is for, as it is after a refusal. */
export function saysWhy({ system }: ModelRequest): boolean {
  return system.includes('Why this work is asked for')
}

/** The question which findings come first. */
export function isTriage({ tools }: ModelRequest): boolean {
  return tools.some(({ name }) => name === 'sort_findings')
}

/** The findings that a question about their order names. */
export function idsIn({ messages }: ModelRequest): string[] {
  return [...(messages[0]?.text ?? '').matchAll(/^id (f-\w{12}):/gm)].map(([, id = '']) => id)
}

function sortAll(request: ModelRequest): Reply {
  const findings = idsIn(request).map((id) => ({
    id,
    exploitability: 'moderate',
    impact: 'high',
    priority: 'P1',
    reasoning: 'An account is needed, and the data of others is gained.',
  }))
  return call('sort_findings', { findings })
}

const canaryAnswer = call('answer', { line: 3 })

/** Which of the two conversations a request belongs to. */
export function stageOf({ tools }: ModelRequest): 'investigate' | 'revalidate' {
  return tools.some(({ name }) => name === 'give_verdict') ? 'revalidate' : 'investigate'
}

/** How many turns of the model went before. */
export function turnOf({ messages }: ModelRequest): number {
  return messages.filter(({ role }) => role === 'assistant').length
}

export function call(name: string, input: unknown): Reply {
  return { kind: 'message', toolCalls: [{ name, input }] }
}

export function calls(...toolCalls: readonly (readonly [name: string, input: unknown])[]): Reply {
  return { kind: 'message', toolCalls: toolCalls.map(([name, input]) => ({ name, input })) }
}
