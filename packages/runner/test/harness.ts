// Runs scripts for tests: a real folder, a real policy, a real record. Only the clock of the record is the machine's.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cedar, CedarAuthorizer, loadCedar, loadPolicies } from '@sallyport/policy'
import type { Approver } from '../src/approval/approver.js'
import { openAuditFile } from '../src/audit/audit-log.js'
import type { Watcher } from '../src/guard.js'
import { startEngine } from '../src/isolation/engine-start.js'
import { defaultLimits, type Limits } from '../src/limits.js'
import type { NetworkSettings } from '../src/network/settings.js'
import type { HostPlaces } from '../src/places.js'
import { effectiveUser } from '../src/platform/identity.js'
import type { RunResult } from '../src/result.js'
import { runScript } from '../src/runner.js'
import { parseScriptArguments } from '../src/script-arguments.js'
import { programLauncherUrl, sideWorkerUrl } from './side-worker.js'

export const cedar: Cedar = await loadCedar({ tierUp: true })

/** What a folder holds: text is a file, bytes too, `->target` a link, a nested record a directory. */
export interface Tree {
  readonly [name: string]: string | Buffer | Tree
}

export interface Workspace {
  /** Real path of a fresh folder. */
  readonly path: string
  remove(): void
}

export function makeWorkspace(tree: Tree = {}): Workspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-test-')))
  fill(path, path, tree)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

function fill(root: string, folder: string, tree: Tree): void {
  for (const [name, content] of Object.entries(tree)) {
    const path = join(folder, name)
    if (Buffer.isBuffer(content)) writeFileSync(path, content)
    else if (typeof content !== 'string') {
      mkdirSync(path)
      fill(root, path, content)
    } else if (content.startsWith('->')) symlinkSync(content.slice(2).replaceAll('$T', root), path)
    else writeFileSync(path, content)
  }
}

/** The folder as a tree again, for comparing before and after. */
export function readTree(folder: string): Tree {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry): [string, string | Tree] => {
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink()) return [entry.name, `->${readlinkSync(path)}`]
    if (entry.isDirectory()) return [entry.name, readTree(path)]
    return [entry.name, entry.isFile() ? readFileSync(path, 'utf8') : '<special>']
  })
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
}

export interface RunSettings {
  readonly script: string
  /** Cedar text; nothing is permitted without it. */
  readonly policy?: string
  readonly arguments?: string
  readonly limits?: Partial<Limits['operation']>
  readonly scriptLimits?: Partial<Limits['script']>
  readonly auditPath?: string
  readonly observe?: boolean
  readonly interruption?: () => string | undefined
  readonly approver?: Approver
  readonly watcher?: Watcher
  readonly redactionDictionary?: string
  /** The program of the engine's process, where the engine is to run in one. */
  readonly engine?: URL
  readonly network?: NetworkSettings
  readonly places?: Partial<HostPlaces>
  /** Scripts do not really wait without it. */
  readonly sleep?: (milliseconds: number) => void
}

export interface Ran {
  readonly result: RunResult
  readonly auditPath: string
  /** The decisions of the record in order: `allow open Dir /tmp`, `allow GET url http://a/`; of what has a random id: `allow list Sysinfo *`. */
  readonly decisions: readonly string[]
}

const auditFolder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-audit-')))
process.once('exit', () => rmSync(auditFolder, { recursive: true, force: true }))
let runs = 0

export function run(settings: RunSettings): Ran {
  runs += 1
  const auditPath = settings.auditPath ?? join(auditFolder, `${process.pid}-${runs}.jsonl`)
  const policies = loadPolicies(cedar, [{ name: 'policy.cedar', text: settings.policy ?? '' }], { mode: 'strict' })
  const limits = {
    script: { ...defaultLimits.script, ...settings.scriptLimits },
    operation: { ...defaultLimits.operation, ...settings.limits },
  }
  const result = runScript(
    {
      script: { name: 'script.rhai', text: settings.script },
      policies,
      authorizer: new CedarAuthorizer(cedar, policies, { mode: settings.observe === true ? 'observe' : 'enforce' }),
      scriptArguments: settings.arguments === undefined ? new Map() : parseScriptArguments(settings.arguments),
    },
    {
      program: 'test',
      run: `run-${runs}`,
      principal: { type: 'User', id: effectiveUser() },
      limits,
      profile: 'default',
      layers: [],
      auditLog: openAuditFile({ path: auditPath, run: `run-${runs}`, now: () => new Date(), sync: false }),
      approver: settings.approver,
      watcher: settings.watcher,
      engine:
        settings.engine === undefined
          ? undefined
          : startEngine({ isolation: 'process', url: settings.engine.href, limits, searchPath: '' }),
      logLevel: 'DEBUG',
      measuresProcess: false,
      now: () => new Date(),
      interruption: settings.interruption ?? (() => undefined),
      network: settings.network,
      sideWorkerUrl: sideWorkerUrl(),
      programLauncherUrl: programLauncherUrl(),
      places: { settingsLoader: '/usr/bin/true', systemBus: '/nonexistent/bus', ...settings.places },
      sleep: settings.sleep ?? (() => undefined),
      ...(settings.redactionDictionary === undefined ? {} : { redactionDictionary: settings.redactionDictionary }),
    },
  )
  return { result, auditPath, decisions: decisionsIn(auditPath) }
}

function decisionsIn(path: string): string[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.flatMap((line) => {
    const record = JSON.parse(line) as { kind: string; decision: string; action: string; resource: string }
    if (record.kind !== 'decision') return []
    const action = /"(.*)"/.exec(record.action)?.[1] ?? ''
    const [, , type = '', id = ''] = /^(\w+)::(\w+)::"(.*)"$/.exec(record.resource) ?? []
    return [`${record.decision} ${action} ${type} ${randomIds.has(type) ? '*' : id}`]
  })
}

const randomIds: ReadonlySet<string> = new Set(['Sysinfo', 'Sysctl', 'Systemd', 'Process'])

const namespaces: ReadonlyMap<string, string> = new Map([
  ['url', 'network'],
  ['address', 'network'],
  ['Hostname', 'sysinfo'],
  ['Sysinfo', 'sysinfo'],
  ['Sysctl', 'sysctl'],
  ['Service', 'systemd'],
  ['Systemd', 'systemd'],
  ['Process', 'process_system'],
])

/** The action as policies write it, of `open Dir /tmp` or `list Sysinfo *`. */
export function actionOf(ask: string): string {
  const [action = '', type = ''] = ask.split(' ')
  return `${namespaces.get(type) ?? 'file_system'}::Action::"${action}"`
}

/** A permit for the test's user, from `open Dir /tmp` or `list Sysinfo *`. */
export function permit(...asks: readonly string[]): string {
  return asks
    .map((ask) => {
      const [, type = '', ...rest] = ask.split(' ')
      const named = `${namespaces.get(type) ?? 'file_system'}::${type}`
      const resource = randomIds.has(type) ? `is ${named}` : `== ${named}::"${rest.join(' ')}"`
      return `permit(principal == User::"${effectiveUser()}", action == ${actionOf(ask)}, resource ${resource});`
    })
    .join('\n')
}

/** Everything below a folder, and the folder itself. */
export function permitTree(folder: string): string {
  return `permit(principal, action, resource in file_system::Dir::"${folder}");`
}
