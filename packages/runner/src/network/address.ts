// Addresses as bytes: which of them belong to the public network. INVARIANT: what is in no range that is known to be public is
// not public (NE-4); the table is that of the special-purpose registries, and mapped or translated forms count as what they hide.

import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** What is not reachable over the public network, or what may lead elsewhere (old 6to4 relays). */
const specialV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, what is reserved, and broadcast.
  ['224.0.0.0', 3],
]

/** Of the sixth version only `2000::/3` was ever given out; the rest hides loopback, mapped, NAT64, unique and link-local addresses. */
const publicV6: readonly [string, number] = ['2000::', 3]

const specialV6: readonly (readonly [string, number])[] = [
  // Teredo, benchmarks, ORCHID and other protocols.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: holds an address of the fourth version.
  ['2002::', 16],
  ['3fff::', 20],
]

function listOf(family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family)
  return list
}

const specialV4List = listOf('ipv4', specialV4)
const publicV6List = listOf('ipv6', [publicV6])
const specialV6List = listOf('ipv6', specialV6)

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4List.check(address, 'ipv4')
  return isIPv6(address) && publicV6List.check(address, 'ipv6') && !specialV6List.check(address, 'ipv6')
}

/** The one text of an address, or nothing for what is none: a zone (`%eth0`) makes it one of a link, which cannot be named here. */
export function canonicalAddress(text: string): string | undefined {
  if (isIPv4(text)) return text
  if (!isIPv6(text) || text.includes('%')) return undefined
  return new URL(`http://[${text}]/`).hostname.slice(1, -1)
}
