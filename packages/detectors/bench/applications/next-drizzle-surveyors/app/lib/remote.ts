import 'server-only'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'

export async function pageTitle(address: string) {
  const response = await fetch(address, { headers: { accept: 'text/html' } })
  const html = await response.text()
  return { title: /<title>([^<]{0,200})<\/title>/i.exec(html)?.[1] ?? null, status: response.status, head: html.slice(0, 500) }
}

const registers: Record<string, string> = {
  land: 'https://landregister.example/api/titles/',
  flood: 'https://floodmap.example/v1/areas/',
}

export async function registerEntry(register: string, key: string) {
  const base = registers[register]
  if (!base) return null
  const response = await fetch(`${base}${encodeURIComponent(key)}`)
  return response.ok ? response.json() : null
}

function isPrivate(address: string) {
  return /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.|::1$|f[cd]|fe80)/i.test(address)
}

export async function calendarFeed(address: string) {
  const url = new URL(address)
  if (url.protocol !== 'https:' || isIP(url.hostname) !== 0) throw new Error('only https addresses with a name')
  const addresses = await lookup(url.hostname, { all: true })
  if (addresses.some((entry) => isPrivate(entry.address))) throw new Error('this host is not asked')
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5000) })
  return response.text()
}

const mapHosts = new Set(['tiles.example', 'maps.example'])

export async function mapTile(address: string) {
  const url = new URL(address)
  if (url.protocol !== 'https:' || !mapHosts.has(url.hostname)) return null
  return fetch(url, { redirect: 'error' })
}
