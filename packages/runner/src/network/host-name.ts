// Names of hosts as scripts write them: in the one form that a policy can name, or refused (NE-1).

import { isIPv6 } from 'node:net'
import { NetworkError } from '../operations/failure-form.js'
import { canonicalAddress } from './address.js'

export interface HostName {
  /** As written: the id of its entity. */
  readonly text: string
  /** The address, where the name is one. */
  readonly address: string | undefined
}

/** An address of the sixth version stands without brackets. Other spellings of numbers, capitals, Unicode and a dot at the end are refused, not repaired. */
export function parseHost(text: string): HostName {
  const inUrl = isIPv6(text) ? `[${text}]` : text
  const url = URL.canParse(`http://${inUrl}/`) ? new URL(`http://${inUrl}/`) : undefined
  if (
    url === undefined ||
    text.startsWith('[') ||
    url.hostname !== inUrl ||
    url.href !== `http://${inUrl}/` ||
    text.endsWith('.')
  )
    throw new NetworkError('RequestError', `invalid host: ${text}`, 'usage')
  return { text, address: canonicalAddress(text) }
}
