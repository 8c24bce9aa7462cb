// `node:os` of the pretend machine.

import { machine } from '../machine.js'
import { room } from '../world.js'

export const constants = {
  errno: {} as Readonly<Record<string, number>>,
  signals: {} as Readonly<Record<string, number>>,
}

export function userInfo(): { readonly username: string } {
  return { username: machine().world.user.name }
}

export function homedir(): string {
  return `/home/${machine().world.user.name}`
}

export const hostname = (): string => 'playground'
export const type = (): string => 'Linux'
export const release = (): string => '6.0.0'
export const version = (): string => 'pretend'
export const platform = (): string => 'linux'
export const arch = (): string => 'wasm32'
export const uptime = (): number => performance.now() / 1000
export const totalmem = (): number => room.bytes
export const cpus = (): readonly unknown[] => [{}]
export const networkInterfaces = (): Readonly<Record<string, never>> => ({})
export const machineName = 'wasm32'

function machineOf(): string {
  return machineName
}

export { machineOf as machine }
