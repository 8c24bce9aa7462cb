// Where a vendor's tool lives for one conversation: a new folder with an empty home and an empty working directory, outside of the
// repository, and an environment made from nothing. It is removed afterwards, with whatever the tool left in it.

import { lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { AgentError } from '../../errors.js'
import type { Environment } from '../model/model-address.js'
import type { OutsideName } from '../model/model-settings.js'
import { isInside } from './sdk-location.js'

export interface EmptyHome {
  readonly folder: string
  readonly home: string
  /** The tool's working directory: nothing is in it. */
  readonly work: string
  /** All variables that the tool gets, but for its own settings. */
  readonly environment: Readonly<Record<string, string>>
  /** Writes a file of the tool's settings; the folder is its owner's alone. */
  readonly write: (name: string, content: string) => string
  readonly remove: () => void
}

/** `port`: of the loopback, which is the proxy that refuses. */
export function makeEmptyHome(root: string, port: number): EmptyHome {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-agent-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  if (isInside(root, folder)) {
    remove()
    throw new AgentError({
      code: 'agent/no-folder',
      message: 'the folder for temporary files is in the repository that is looked at',
      hint: 'set `TMPDIR` to a folder outside of it',
    })
  }
  const [home, work, temporary] = ['home', 'work', 'tmp'].map((name) => join(folder, name)) as [string, string, string]
  for (const path of [home, work, temporary]) mkdirSync(path, { mode: 0o700 })
  const write = (name: string, content: string): string => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, content, { mode: 0o600, flag: 'wx' })
    return path
  }
  return { folder, home, work, write, remove, environment: environmentOf(home, temporary, port) }
}

function environmentOf(home: string, temporary: string, port: number): Record<string, string> {
  const proxy = `http://127.0.0.1:${port}`
  return {
    ...{ PATH: '/usr/local/bin:/usr/bin:/bin', HOME: home, TMPDIR: temporary, LANG: 'C.UTF-8' },
    ...{
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
      ALL_PROXY: proxy,
      https_proxy: proxy,
      http_proxy: proxy,
      all_proxy: proxy,
    },
    ...{ NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
  }
}

interface Login {
  readonly variable: string
  readonly folder: string
  readonly file: string
}

/** Where the vendors' tools keep their logins: in the folder that the variable names, or in one of the operator's home. */
const logins: Readonly<Record<OutsideName, Login>> = {
  claude: { variable: 'CLAUDE_CONFIG_DIR', folder: '.claude', file: '.credentials.json' },
  codex: { variable: 'CODEX_HOME', folder: '.codex', file: 'auth.json' },
}
const mostLoginBytes = 1024 * 1024

/** Copies that one file; nothing else of the operator's home is seen. */
export function copyLogin(agent: OutsideName, { write }: EmptyHome, root: string, environment: Environment): void {
  const { folder, file } = logins[agent]
  write(join('home', folder, file), readLogin(agent, root, environment))
}

/** Throws `agent/no-login` where there is none that can be used. */
export function readLogin(agent: OutsideName, root: string, environment: Environment): string {
  const { variable, folder, file } = logins[agent]
  const named = environment[variable]
  const home = environment['HOME'] ?? ''
  const path = named === undefined || named === '' ? join(home, folder, file) : join(named, file)
  try {
    if (!isAbsolute(path) || isInside(root, realpathSync(path))) throw noLogin(agent, path)
    const { size } = lstatSync(path)
    if (!lstatSync(path).isFile() || size > mostLoginBytes) throw noLogin(agent, path)
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw error instanceof AgentError ? error : noLogin(agent, path, error)
  }
}

function noLogin(agent: OutsideName, path: string, cause?: unknown): AgentError {
  return new AgentError({
    code: 'agent/no-login',
    message: `there is no login of \`${agent}\` in \`${path}\``,
    hint: `log in with the vendor's own tool, or take \`login\` out of the configuration and use a key`,
    ...(cause === undefined ? {} : { cause }),
  })
}
