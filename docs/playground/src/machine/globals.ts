// What Node gives to every module without an import. The build puts these in their place.

export { Buffer } from 'buffer/'

import { machine } from './machine.js'
import { umask } from './world.js'

/** What the command writes, for who shows it. */
export const written = { out: '', error: '' }

const started = performance.now()

export const process = {
  platform: 'linux',
  arch: 'wasm',
  pid: 4242,
  execPath: '/usr/bin/node',
  execArgv: [] as readonly string[],
  env: {} as Readonly<Record<string, string>>,
  stdout: {
    isTTY: false,
    columns: 120,
    write: (text: string): void => {
      written.out += text
    },
  },
  stderr: {
    isTTY: false,
    columns: 120,
    write: (text: string): void => {
      written.error += text
    },
  },
  geteuid: (): number => machine().world.user.uid,
  getegid: (): number => machine().world.user.gid,
  umask: (): number => umask,
  uptime: (): number => (performance.now() - started) / 1000,
  cpuUsage: () => ({ user: 0, system: 0 }),
  memoryUsage: () => ({ rss: 0, heapTotal: 0, external: 0 }),
  hrtime: { bigint: (): bigint => BigInt(Math.round(performance.now() * 1e6)) },
}
