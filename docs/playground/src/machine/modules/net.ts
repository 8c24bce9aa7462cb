// `node:net` of the pretend machine: how addresses are written. Which of them are public is never asked, since nothing is connected.

import { absent } from './absent.js'

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`)

export function isIPv4(text: string): boolean {
  return ipv4.test(text)
}

/** The browser's own parser of addresses knows them, but for zones. */
export function isIPv6(text: string): boolean {
  return /^[0-9a-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`)
}

export function isIP(text: string): 0 | 4 | 6 {
  if (isIPv4(text)) return 4
  return isIPv6(text) ? 6 : 0
}

export class BlockList {
  addSubnet(): void {}

  check(): never {
    throw absent('no network')
  }
}
