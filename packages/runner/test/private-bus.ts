// A message bus for tests: a real dbus-daemon with a configuration of its own, and a stand-in for the service manager in a process of its own.

import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const daemon = '/usr/bin/dbus-daemon'
export const hasBus = process.platform === 'linux' && existsSync(daemon)

export interface PrivateBus {
  readonly socket: string
  /** Starts a manager; what it is asked is in `calls()` from then on. */
  start(mode?: string): Promise<void>
  calls(): readonly string[]
  stop(): Promise<void>
}

export async function makePrivateBus(): Promise<PrivateBus> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-bus-')))
  const socket = join(folder, 'bus')
  writeFileSync(join(folder, 'bus.conf'), configuration(socket))
  const bus = spawn(daemon, ['--nofork', '--nopidfile', `--config-file=${join(folder, 'bus.conf')}`], {
    stdio: 'ignore',
    env: {},
  })
  await until(() => existsSync(socket))
  const log = join(folder, 'calls')
  let manager: ChildProcess | undefined
  const end = async (): Promise<void> => {
    const ending = manager
    manager = undefined
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill('SIGKILL')
    await ended
  }
  const lines = (): string[] => readFileSync(log, 'utf8').split('\n').filter(Boolean)
  return {
    socket,
    async start(mode = 'honest') {
      await end()
      const out = openSync(log, 'w')
      const program = fileURLToPath(new URL('stand-in-manager.mjs', import.meta.url))
      manager = spawn(process.execPath, [program, socket, mode], { stdio: ['ignore', out, 'inherit'] })
      closeSync(out)
      await until(() => lines().includes('ready'))
    },
    calls: () => lines().filter((line) => line !== 'ready'),
    async stop() {
      await end()
      bus.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 20) {
    if (isSo()) return
    await pause(20)
  }
  throw new Error('it did not start')
}

const configuration = (
  socket: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
