// What a program may do that is held tight, as gdb is: seen from inside, by a shell that tries.

import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Confinement } from '../src/launcher/confinement.js'
import { spawnThroughLauncher } from '../src/platform/launch-program.js'
import { makeWorkspace } from './harness.js'
import { programLauncherUrl } from './side-worker.js'
import { endStarted, sleeper } from './started-processes.js'

const trying = `#!/bin/bash
read -r line < /etc/passwd && echo reads
(echo x > "$1/written") && echo writes
/bin/true && echo starts
(exec 5<>/dev/udp/127.0.0.1/9) && echo connects
kill -0 "$2" && echo signals
while read -r name value; do
  case $name in CapBnd:|NoNewPrivs:) echo "$name $value" ;; esac
done < /proc/self/status
`

const isRoot = process.getuid?.() === 0
const read = 1n << 2n
const trace = 1n << 19n

test.runIf(process.platform === 'linux').each<[Confinement, readonly string[], bigint | undefined]>([
  ['none', ['reads', 'writes', 'starts', 'connects', 'signals', 'NoNewPrivs: 0'], undefined],
  ['process', ['reads', 'signals', 'NoNewPrivs: 1'], read | trace],
  ['dump', ['reads', 'NoNewPrivs: 1'], read],
])('%s', async (confinement, able, capabilities) => {
  const workspace = makeWorkspace({ try: trying })
  chmodSync(`${workspace.path}/try`, 0o755)
  const program = openSync(`${workspace.path}/try`, 'r')
  const { pid } = await sleeper()
  try {
    const { exitCode, stdout } = spawnThroughLauncher(
      {
        name: 'try',
        args: [workspace.path, String(pid)],
        environment: new Map(),
        uid: -1,
        gid: -1,
        mostMs: 10_000,
        mostBytes: 10_000,
      },
      [program],
      { launcher: programLauncherUrl(), capabilities: [], confinement, target: undefined },
      { timeout: 10_000 },
    )
    const lines = stdout.toString('utf8').trimEnd().split('\n')
    expect(lines.filter((line) => !line.startsWith('CapBnd'))).toEqual(able)
    expect(existsSync(`${workspace.path}/written`)).toBe(confinement === 'none')
    if (isRoot && capabilities !== undefined) {
      const bound = lines.find((line) => line.startsWith('CapBnd'))?.split(' ')[1] ?? ''
      expect(BigInt(`0x${bound}`)).toBe(capabilities)
    }
    expect(exitCode()).toBe(0)
  } finally {
    closeSync(program)
    endStarted()
    workspace.remove()
  }
})
