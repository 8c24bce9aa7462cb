// What an operation asks for, told from its data alone: for the complete permit of a denial, and for the static check.

import type { AccessRequest } from '../access-request.js'
import { parseRequestUrl, urlResource } from '../network/request-url.js'
import { OperationError } from '../operation-error.js'
import { type AbsolutePath, join, parsePath, split } from '../path.js'
import { service, serviceManager, systemInformation, systemSettings } from '../resource.js'
import { askDirectory, askFile } from './access.js'
import type { Flags } from './flags.js'
import { askUrl } from './network-access.js'
import {
  type Ask,
  isNetworkAsk,
  type NetworkAsk,
  type Operation,
  type PathAsk,
  type ServiceAsk,
  type SystemAsk,
} from './operation.js'
import { askedUnitNames, isUnitName } from './unit-name.js'

/** Where the objects of a call are: a path for each parameter that names one. */
export type Paths = ReadonlyMap<string, AbsolutePath>

/** The requests of one call in order, as far as they can be known before it: members of trees cannot. */
export function planRequests(
  operation: Operation,
  paths: Paths,
  names: ReadonlyMap<string, string>,
  flags: Flags,
): AccessRequest[] {
  return operation.asks.flatMap((ask) => {
    if (ask.condition !== undefined || !isAsked(ask, flags)) return []
    if (ask.on === 'service') return askService(ask, names)
    return requestFor(ask, paths, names) ?? []
  })
}

/** As the operation asks: none where the name is none. */
function askService({ action, of }: ServiceAsk, names: ReadonlyMap<string, string>): AccessRequest[] {
  const written = names.get(of)
  if (written === undefined || !isUnitName(written)) return []
  return askedUnitNames(written).map((name) => ({ namespace: 'systemd', action, resource: service(name) }))
}

function requestFor(
  ask: Exclude<Ask, ServiceAsk>,
  paths: Paths,
  names: ReadonlyMap<string, string>,
): AccessRequest | undefined {
  // Who has a number by now is known only to the question itself.
  if (ask.on === 'process') return undefined
  if (isNetworkAsk(ask)) return askNetwork(ask, names)
  if (!('of' in ask || 'at' in ask)) return askSystem(ask)
  const path = 'at' in ask ? parsePath(ask.at) : objectOf(ask, paths, names)
  if (path === undefined) return undefined
  return ask.on === 'file' ? askFile(ask.action, path) : askDirectory(ask.action, path)
}

const resources = { sysinfo: systemInformation, sysctl: systemSettings, systemd: serviceManager }

/** The request that a question about the machine or its settings stands for. */
function askSystem({ action, on }: SystemAsk): AccessRequest {
  return { namespace: on, action, resource: resources[on]() }
}

/** What the call itself names; where a name or a redirect leads is known only when it runs. */
function askNetwork({ action, of }: NetworkAsk, names: ReadonlyMap<string, string>): AccessRequest | undefined {
  const written = names.get(of ?? '')
  if (written === undefined || action !== 'GET') return undefined
  try {
    return askUrl(action, urlResource(parseRequestUrl(written)))
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    return undefined
  }
}

function isAsked({ when }: Ask, flags: Flags): boolean {
  if (when === undefined) return true
  return when.startsWith('!') ? !flags.has(when.slice(1)) : flags.has(when)
}

function objectOf(
  { of, part, named }: PathAsk,
  paths: Paths,
  names: ReadonlyMap<string, string>,
): AbsolutePath | undefined {
  if (part === 'member') return undefined
  const path = paths.get(of)
  if (path === undefined) return undefined
  if (part === 'parent') return split(path).parent
  if (part !== 'entry') return path
  const name = names.get(named ?? '')
  return name === undefined ? undefined : join(path, name)
}

/** Reads written paths; one that no policy can speak of is left out. */
export function pathsOf(written: Iterable<readonly [string, string]>): Paths {
  const paths = new Map<string, AbsolutePath>()
  for (const [name, text] of written) {
    try {
      paths.set(name, parsePath(text))
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
    }
  }
  return paths
}
