// `sallyport mcp --policy FILE`: an MCP server on standard input and output. Nothing but the protocol is written to stdout.

import { parseArgs } from 'node:util'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CodedError, isCodedError, renderError } from '@sallyport/diagnostics'
import { loadCedar, loadPolicies, PolicyError, problemErrors } from '@sallyport/policy'
import {
  auditFolder,
  type Isolation,
  inputLimits,
  isolations,
  loadInput,
  type ProfileName,
  profileNames,
  profiles,
  stateFolder,
} from '@sallyport/runner/launch'
import { ScriptHost } from './script-host.js'
import { makeServer } from './server.js'

declare const VERSION: string

const help = `Usage: sallyport mcp --policy <file> [options]

An MCP server on stdio with the tools run_script, check_script and list_functions.
Every operation of a script is asked of the policy and recorded.

Options:
  --policy <file>       the Cedar policy (also -p, --policy-file)
  --audit-folder <dir>  where records of decisions go (default: the state folder)
  --timeout <seconds>   end a script after so long (default: 60)
  --profile <name>      strict, default or rex
  --isolate <where>     none, process or bubblewrap: where scripts run
  -h, --help            this text
`

const exitUsage = 2
const exitDefect = 70
const timeoutByDefault = '60'

process.exitCode = await main(process.argv.slice(3), process.env)

async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      tokens: true,
      options: {
        policy: { type: 'string' },
        'policy-file': { type: 'string', short: 'p' },
        'audit-folder': { type: 'string' },
        timeout: { type: 'string' },
        profile: { type: 'string' },
        isolate: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help === true) {
      process.stdout.write(help)
      return 0
    }
    refuseRepeated(tokens.map((token) => (token.kind === 'option' ? token.name : '')))
    const path = values.policy ?? values['policy-file']
    if (path === undefined || (values.policy !== undefined && values['policy-file'] !== undefined)) {
      throw usage('name one policy with `--policy FILE`')
    }
    const name = values.profile ?? 'default'
    const profile = profileNames.find((each) => each === name)
    if (profile === undefined) throw usage(`\`--profile\` is one of ${profileNames.join(', ')}`)
    const where = values.isolate ?? 'none'
    const isolation = isolations.find((each) => each === where)
    if (isolation === undefined) throw usage(`\`--isolate\` is one of ${isolations.join(', ')}`)
    const seconds = Number(values.timeout ?? timeoutByDefault)
    if (!Number.isInteger(seconds) || seconds <= 0) throw usage('`--timeout` is a whole number of seconds')
    await serve({ path, profile, isolation, seconds, auditFolder: values['audit-folder'] ?? auditFolder(environment) })
    return 0
  } catch (error) {
    return complain(error)
  }
}

function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (repeated !== undefined) throw usage(`\`--${repeated}\` is given twice`)
}

function usage(message: string): CodedError {
  return new CodedError({ code: 'mcp/usage', message, hint: '`sallyport mcp --help` shows the options' })
}

interface ServeOptions {
  readonly path: string
  readonly profile: ProfileName
  readonly isolation: Isolation
  readonly seconds: number
  readonly auditFolder: string
}

/** Serves until the client goes away. The policy is checked before the first message is read. */
async function serve({ path, profile, isolation, seconds, auditFolder }: ServeOptions): Promise<void> {
  const policy = await loadInput(path, 'policy file', inputLimits.policy)
  const { warnings } = loadPolicies(await loadCedar({ tierUp: false }), [policy], { mode: 'strict' })
  const { script, operation } = profiles[profile]
  const host = new ScriptHost({
    policy,
    isPolicySound: warnings.length === 0,
    profile,
    auditFolder,
    stateFolder: stateFolder(process.env),
    isolation:
      isolation === 'none'
        ? 'none'
        : {
            isolation,
            url: new URL('./engine-child.js', import.meta.url).href,
            searchPath: process.env['PATH'] ?? '',
          },
    limits: { script: { ...script, maxMilliseconds: seconds * 1000 }, operation },
    workerUrl: new URL('./worker.js', import.meta.url),
  })
  const server = makeServer(host, VERSION)
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await closed
  await host.close()
  await server.close()
}

function complain(error: unknown): number {
  if (error instanceof PolicyError && error.problems.length > 0) {
    for (const problem of problemErrors(error.problems)) process.stderr.write(`${renderError(problem)}\n`)
    return exitUsage
  }
  if (isCodedError(error)) {
    process.stderr.write(`${renderError(error)}\n`)
    return exitUsage
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`${renderError(usage(error.message))}\n`)
    return exitUsage
  }
  process.stderr.write(
    `error: a defect of sallyport: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'}\n`,
  )
  return exitDefect
}
