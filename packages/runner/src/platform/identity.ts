// Who we are, and the names of users and groups, from the system's own data bases.

import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

/** The name of the effective user: never from environment, arguments or script text. Rex says `Unknown` without one. */
export function effectiveUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'Unknown'
  }
}

let users: Map<string, string> | undefined
let groups: Map<string, string> | undefined

/** The user's name, or the number as text where the system has no name for it. */
export function userName(uid: bigint): string {
  users ??= readNames('/etc/passwd')
  return users.get(String(uid)) ?? String(uid)
}

/** The group's name, or the number as text. */
export function groupName(gid: bigint): string {
  groups ??= readNames('/etc/group')
  return groups.get(String(gid)) ?? String(gid)
}

const databases = { user: '/etc/passwd', group: '/etc/group' } as const

/** The number of a user or group by its name; nothing where the system has none. */
export function identifierOf(kind: keyof typeof databases, name: string): number | undefined {
  for (const [id, known] of readNames(databases[kind])) if (known === name) return Number(id)
  return undefined
}

function readNames(path: string): Map<string, string> {
  const names = new Map<string, string>()
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return names
  }
  for (const line of text.split('\n')) {
    const [name, , id] = line.split(':')
    if (name !== undefined && name !== '' && id !== undefined && !names.has(id)) names.set(id, name)
  }
  return names
}
