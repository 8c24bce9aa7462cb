// Acts on the network, each with a grant: the only callers of the side thread's tasks. INVARIANT: what is contacted are the
// addresses that were asked about; a name is never resolved a second time (NE-3).

import { networkInterfaces } from 'node:os'
import { demandGrant, type Grant } from '../grant.js'
import type { Host } from '../host.js'
import { isPublicAddress } from '../network/address.js'
import { NetworkError } from '../operations/failure-form.js'
import { osError } from '../os-error.js'
import type { HostnameResource, SystemResource, UrlResource } from '../resource.js'
import type { HttpInput, HttpOutput } from './side/http-task.js'
import type { SideTaskName, SideTasks } from './side/protocol.js'
import { SideFailure, type SideWait } from './side-thread.js'

type NetworkHost = Pick<Host, 'sideThread' | 'network'>

export interface NameQuestion {
  readonly host: string
  /** The server that the script names; by default the operator's, or the system's resolver. */
  readonly nameServer: string | undefined
  /** For that server, where it is not of the public network. */
  readonly serverGrant?: Grant | undefined
}

/** Addresses of a name; permitted where the name may be resolved, or where something at it may be contacted. */
export function resolveName(
  host: NetworkHost,
  grant: Grant,
  question: NameQuestion,
  wait: SideWait,
): readonly string[] {
  const { nameServer: named, serverGrant } = question
  if (named !== undefined && !isPublicAddress(named)) demandAddressGrant(serverGrant, named)
  demandNameGrant(grant, question.host)
  const nameServer = named ?? host.network.nameServer
  return perform(host, 'resolve', { host: question.host, nameServer, timeoutMs: wait.timeoutMs }, wait)
}

function demandNameGrant(grant: Grant, name: string): void {
  const { resource, action } = grant
  if (resource.kind === 'url') {
    if (resource.parts['host'] !== name) throw new Error('an act without its grant: another host')
    demandGrant(grant, [action], resource)
  } else demandGrant(grant, ['resolve_hostname'], { kind: 'hostname', hostname: name } satisfies HostnameResource)
}

/** Grants of a contact: for the URL or host, and for each address that is not public. */
export interface Contact {
  readonly resource: UrlResource
  readonly action: string
  readonly grant: Grant
  readonly addresses: readonly string[]
  readonly addressGrants: readonly Grant[]
  /** The address that the resource names itself needs no second grant. */
  readonly ownAddress: string | undefined
}

function demandContact({ resource, action, grant, addresses, addressGrants, ownAddress }: Contact): void {
  for (const address of addresses) {
    if (isPublicAddress(address) || address === ownAddress) continue
    const own = addressGrants.find((each) => each.resource.kind === 'address' && each.resource.address === address)
    demandAddressGrant(own, address)
  }
  demandGrant(grant, [action], resource)
}

function demandAddressGrant(grant: Grant | undefined, address: string): void {
  if (grant === undefined) throw new Error('an act without its grant: connect_private')
  demandGrant(grant, ['connect_private'], { kind: 'address', address })
}

export function exchangeHttp(
  host: NetworkHost,
  contact: Contact,
  input: Omit<HttpInput, 'addresses' | 'method' | 'authorities' | 'timeoutMs'>,
  wait: SideWait,
): HttpOutput {
  demandContact(contact)
  const order = {
    ...input,
    addresses: contact.addresses,
    method: contact.action,
    authorities: host.network.authorities,
    timeoutMs: wait.timeoutMs,
  }
  return perform(host, 'http', order, wait)
}

export function tryConnection(
  host: NetworkHost,
  contact: Contact,
  to: { readonly port: number; readonly protocol: 'tcp' | 'udp' },
  wait: SideWait,
): void {
  demandContact(contact)
  perform(host, 'connect', { ...to, addresses: contact.addresses, timeoutMs: wait.timeoutMs }, wait)
}

/** Addresses of this machine by the name of their interface. */
export function ownAddresses(grant: Grant, resource: SystemResource): ReadonlyMap<string, readonly string[]> {
  demandGrant(grant, ['list'], resource)
  return new Map(
    Object.entries(networkInterfaces()).map(([name, found = []]) => [name, found.map(({ address }) => address)]),
  )
}

/** A task may take a little longer than its own deadline; the thread's is the last resort. */
const graceMs = 2_000

function perform<Name extends SideTaskName>(
  { sideThread }: NetworkHost,
  name: Name,
  input: SideTasks[Name]['input'],
  wait: SideWait,
): SideTasks[Name]['output'] {
  try {
    return sideThread.perform(name, input, { ...wait, timeoutMs: wait.timeoutMs + graceMs })
  } catch (error) {
    if (error instanceof SideFailure) throw networkFailure(name, error.code)
    throw error
  }
}

const words: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'no address is known for this name'],
  ['ENODATA', 'no address is known for this name'],
  ['EAI_AGAIN', 'the name could not be resolved now'],
  ['ETIMEOUT', 'the name server did not answer in time'],
  ['HEADERS_TOO_LARGE', 'the headers of the answer are too large'],
  ['HPE_HEADER_OVERFLOW', 'the headers of the answer are too large'],
  ['BODY_TOO_LARGE', 'the body of the answer is too large'],
  ['BODY_DAMAGED', 'the body of the answer is damaged'],
  ['BODY_ENCODING', 'the body of the answer is compressed in a way that was not asked for'],
])

const limitCodes: ReadonlySet<string> = new Set(['HEADERS_TOO_LARGE', 'HPE_HEADER_OVERFLOW', 'BODY_TOO_LARGE'])

function networkFailure(task: SideTaskName, code: string): NetworkError {
  const text = words.get(code) ?? (code.startsWith('E') && !code.startsWith('ERR_') ? osError(code).message : undefined)
  const reason = limitCodes.has(code) ? 'limit' : 'system'
  if (task !== 'http') return new NetworkError('Other', text ?? `the network failed: ${code}`, reason, code)
  return new NetworkError('RequestError', `Failed to send a request: reason: ${text ?? plainCode(code)}`, reason, code)
}

/** Words of TLS and of the parser say what was wrong with the other side. */
function plainCode(code: string): string {
  const text = code
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/^(?:err|hpe) /, '')
  return certificateCodes.test(code) ? `the certificate is not accepted: ${text}` : text
}

const certificateCodes = /^(?:CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_(?:CA|PURPOSE)|ERR_TLS_CERT_)/
