// Where the vendors' SDKs are: beside Sallyport itself, or in the folder that the operator names. INVARIANT: nothing below the
// scanned repository is ever loaded, also where Sallyport is installed in it: who can change the code could change the agent.

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { AgentError } from '../../errors.js'
import type { Environment } from '../model/model-address.js'
import type { OutsideName } from '../model/model-settings.js'

/** In the operator's environment: an absolute folder whose `node_modules` holds the SDKs. */
const sdksVariable = 'SALLYPORT_AGENT_SDKS'

const packages: Readonly<Record<OutsideName, string>> = {
  claude: '@anthropic-ai/claude-agent-sdk',
  codex: '@openai/codex-sdk',
}

export interface SdkLocation {
  /** The folder of its package. */
  readonly folder: string
  readonly entry: URL
}

/** Throws `agent/sdk-missing` with what to install, and `agent/sdk-refused` for one in the repository. */
export function findSdk(
  agent: OutsideName,
  root: string,
  environment: Environment,
  from = import.meta.url,
): SdkLocation {
  const named = environment[sdksVariable]
  if (named !== undefined && named !== '' && !isAbsolute(named)) throw refused(named, 'it is no absolute path')
  const folders = named === undefined || named === '' ? foldersAbove(fileURLToPath(from)) : [named]
  return locate(packages[agent], folders, root) ?? missing(agent)
}

/** The first that is there, by its real path. */
export function locate(name: string, folders: readonly string[], root: string): SdkLocation | undefined {
  for (const folder of folders) {
    const path = join(folder, 'node_modules', name)
    if (!existsSync(join(path, 'package.json'))) continue
    const real = realpathSync(path)
    if (isInside(root, real) || isInside(root, path)) throw refused(path, 'it is in the repository that is looked at')
    return { folder: real, entry: pathToFileURL(join(real, entryOf(real))) }
  }
  return undefined
}

/** From a file up to the root. */
export function foldersAbove(path: string): string[] {
  const folder = dirname(path)
  return folder === path ? [] : [folder, ...foldersAbove(folder)]
}

export function isInside(root: string, path: string): boolean {
  const way = relative(realpathSync(root), path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

const conditions = z.object({ import: z.string().optional(), default: z.string().optional() })
const manifestSchema = z.object({
  main: z.string().optional(),
  exports: z.object({ '.': z.union([z.string(), conditions]) }).optional(),
})

function entryOf(folder: string): string {
  const { main, exports } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const own = exports?.['.']
  return (typeof own === 'string' ? own : (own?.import ?? own?.default)) ?? main ?? 'index.js'
}

/** Loads it; throws where it does not have what is used of it. */
export async function loadSdk<T>({ entry, folder }: SdkLocation, isFit: (sdk: unknown) => sdk is T): Promise<T> {
  const sdk: unknown = await import(entry.href)
  if (isFit(sdk)) return sdk
  throw new AgentError({
    code: 'agent/sdk-unfit',
    message: `the SDK in \`${folder}\` has not what Sallyport uses of it`,
    hint: 'install a version that Sallyport was tried with: they are in `docs/dependencies.md`',
  })
}

function missing(agent: OutsideName): never {
  throw new AgentError({
    code: 'agent/sdk-missing',
    message: `the agent \`${agent}\` needs \`${packages[agent]}\`, which is not installed`,
    hint: `install it beside sallyport, as in \`npm install -g ${packages[agent]}\`, or into a folder of its own, \`npm install --prefix /opt/agents ${packages[agent]}\`, and set \`${sdksVariable}=/opt/agents\``,
  })
}

function refused(path: string, why: string): AgentError {
  return new AgentError({
    code: 'agent/sdk-refused',
    message: `cannot load an agent from \`${path}\`: ${why}`,
    hint: `install it outside of the repository, and set \`${sdksVariable}\` to the absolute path of that folder`,
  })
}
