// The steps that operations of the network share: ask about the name, resolve it, ask about every address that is not public, and
// only then contact exactly these addresses (NE-3, NE-4).

import type { AttributeRecord } from '@sallyport/policy'
import type { AccessRequest } from '../access-request.js'
import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { canonicalAddress, isPublicAddress } from '../network/address.js'
import { resolveName } from '../platform/network.js'
import type { SideWait } from '../platform/side-thread.js'
import type { AddressResource, HostnameResource, UrlResource } from '../resource.js'
import { NetworkError } from './failure-form.js'

/** As many as are asked about for one name; of more, the first. */
const mostAddresses = 16
/** A check of the script's limits, several times a second while it waits. */
const checkPointUnits = 4096

export function askUrl(action: string, resource: UrlResource, context?: AttributeRecord): AccessRequest {
  return { namespace: 'network', action, resource, ...(context === undefined ? {} : { context }) }
}

export function askHostname(hostname: string): AccessRequest & { readonly resource: HostnameResource } {
  return { namespace: 'sysinfo', action: 'resolve_hostname', resource: { kind: 'hostname', hostname } }
}

export function askAddress(
  address: string,
  at: { readonly host: string; readonly port: number },
): AccessRequest & { readonly resource: AddressResource } {
  const resource: AddressResource = { kind: 'address', address }
  return { namespace: 'network', action: 'connect_private', resource, context: { host: at.host, port: at.port } }
}

/** How the host waits: what ends the run ends the wait. */
export function waitOf(host: Host, timeoutMs: number): SideWait {
  return { timeoutMs: Math.ceil(timeoutMs), watch: () => host.charge(checkPointUnits) }
}

/** Where a permitted act may go, with the grants for what is not public. */
export interface Destination {
  readonly host: string
  readonly port: number
  readonly addresses: readonly string[]
  readonly grants: readonly Grant[]
  /** The address that the grant for the URL or host stands for by itself. */
  readonly ownAddress: string | undefined
}

export interface Wanted {
  readonly host: string
  /** The host, where it is an address. */
  readonly address: string | undefined
  readonly port: number
  /** Where the script wrote an address itself: the same request at an address that nobody has. */
  readonly elsewhere: AccessRequest | undefined
}

/** Of the range for documentation: no policy means it, unless it means every address. */
export const nobodysAddress = '203.0.113.77'

/** `grant` is for the name; nothing is resolved without it. Every address must be permitted, whichever will be used. */
export function findDestination(host: Host, grant: Grant, wanted: Wanted, timeoutMs: number): Destination {
  const { port, address } = wanted
  const found = address === undefined ? resolveForContact(host, grant, wanted, timeoutMs) : [address]
  const ownAddress = address !== undefined && isMeant(host, wanted) ? address : undefined
  const grants = found
    .filter((each) => !isPublicAddress(each) && each !== ownAddress)
    .map((each) => host.guard.authorize(askAddress(each, wanted)))
  return { host: wanted.host, port, addresses: found, grants, ownAddress }
}

/** A policy that would permit the same at any address does not mean this one. */
function isMeant(host: Host, { elsewhere }: Wanted): boolean {
  return elsewhere !== undefined && !host.guard.wouldPermit(elsewhere)
}

function resolveForContact(host: Host, grant: Grant, wanted: Wanted, timeoutMs: number): readonly string[] {
  const found = resolveName(host, grant, { host: wanted.host, nameServer: undefined }, waitOf(host, timeoutMs))
  const addresses = distinctAddresses(found)
  if (addresses.length === 0) throw new NetworkError('RequestError', `${wanted.host} has no usable address`)
  return addresses.slice(0, mostAddresses)
}

/** In their one spelling, each once; those of a single link are left out. */
export function distinctAddresses(found: readonly string[]): readonly string[] {
  return [...new Set(found.flatMap((each) => canonicalAddress(each) ?? []))]
}
