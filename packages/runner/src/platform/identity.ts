// Who we are, and the names and numbers of users and groups, from the system's own data bases.

import { readFileSync, readlinkSync } from 'node:fs'
import { userInfo } from 'node:os'
import { elsewhere } from './elsewhere.js'

/** The name of the effective user: never from environment, arguments or script text. Rex says `Unknown` without one. */
export function effectiveUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'Unknown'
  }
}

/** The numbers of the effective user and group. */
export function ownIds(): { readonly uid: number; readonly gid: number } {
  return { uid: process.geteuid?.() ?? -1, gid: process.getegid?.() ?? -1 }
}

export function ownPid(): number {
  return process.pid
}

/** Where `/proc` shows the numbers of another namespace, a number there names another process here. */
export function hasOwnNumbers(): boolean {
  return readlinkSync('/proc/self') === String(process.pid)
}

/** Whether programs that we start get rights beyond their user's. */
export function hasAmbientCapabilities(): boolean {
  if (process.platform !== 'linux') return false
  return !/^CapAmb:\s*0+$/m.test(readFileSync('/proc/self/status', 'latin1'))
}

let users: Map<string, string> | undefined
let groups: Map<string, string> | undefined

/** The user's name, or the number as text where the system has no name for it. */
export function userName(uid: bigint): string {
  users ??= readNames('/etc/passwd')
  return users.get(String(uid)) ?? String(uid)
}

/** The names of users as the system's data base is now. */
export function readUserNames(): (uid: number) => string | undefined {
  const names = usersNow()
  return (uid) => names.get(String(uid))
}

/** Elsewhere, names are those of the machine still: the files of another root are others' to write. */
function usersNow(): Map<string, string> {
  return elsewhere()?.mount === true && users !== undefined ? users : readNames('/etc/passwd')
}

function groupsNow(): Map<string, string> {
  return elsewhere()?.mount === true && groups !== undefined ? groups : readNames('/etc/group')
}

/** The group's name, or the number as text. */
export function groupName(gid: bigint): string {
  groups ??= readNames('/etc/group')
  return groups.get(String(gid)) ?? String(gid)
}

/** The number of the first user of that name, as the system's data base is now; nothing where there is none. */
export function userId(name: string): number | undefined {
  return findId(usersNow(), name)
}

export function groupId(name: string): number | undefined {
  return findId(groupsNow(), name)
}

function findId(names: ReadonlyMap<string, string>, wanted: string): number | undefined {
  for (const [id, name] of names) if (name === wanted && /^\d{1,10}$/.test(id)) return Number(id)
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
