// What the pretend machine has not: asked of the policy as ever, and then an error that says so, for the script to react to.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Finished, Order } from '../src/run/protocol.js'
import { loadPlayground } from './playground-in-node.js'

let perform: (order: Order) => Finished
beforeAll(async () => {
  perform = await loadPlayground()
})

const user = { name: 'alice', uid: 1000, gid: 1000 }
const openTool = (options: string): string => `let d = DirConfig().path("/srv").build().open(OpenDirOptions().build());
let f = d.open_file("tool", OpenFileOptions().read(true)${options}.build());
`

const absent: readonly { readonly script: string; readonly last: string; readonly says: string }[] = [
  {
    script: `${openTool('')}f.execute(ExecuteOptions().build())`,
    last: 'allow file_system::Action::"execute"',
    says: 'the playground has no programs',
  },
  {
    script: 'connect("192.0.2.1", 80, TransportProtocol::TCP)',
    last: 'allow network::Action::"connect"',
    says: 'the playground has no network',
  },
  {
    script: 'Client().get("https://example.com/").send()',
    last: 'allow network::Action::"GET"',
    says: 'set up without the network',
  },
  {
    script: `${openTool('')}f.extract_archive(d, ExtractArchiveOptions().build())`,
    last: 'allow file_system::Action::"read"',
    says: 'the playground has no archives',
  },
  {
    script: `${openTool('')}f.read_gzip_lines(ReadLinesOptions().start(1).count(1).build())`,
    last: 'allow file_system::Action::"read"',
    says: 'the playground has no reader of compressed files',
  },
  {
    script: `${openTool('.write(true)')}f.fallocate(FallocateOptions().length(10).build())`,
    last: 'allow file_system::Action::"write"',
    says: 'the optional package koffi is not installed',
  },
  { script: 'ps()', last: '', says: 'the playground has no processes' },
  { script: 'free()', last: 'allow file_system::Action::"read"', says: 'No such file or directory' },
]

describe('what the playground has not', () => {
  test.each(absent)('$says: $script', ({ script, last, says }) => {
    const caught = perform({
      script: `let told = ""; try { ${script} } catch (e) { told = if type_of(e) == "map" { e.message } else { e }; } told`,
      policy: 'permit (principal, action, resource);',
      entries: [{ path: '/srv/tool', kind: 'file', text: '#!/bin/sh\n', mode: 0o755 }],
      user,
    })
    const { effect, action } = caught.decisions.at(-1) ?? { effect: '', action: '' }
    expect({ ending: caught.ending, out: caught.out, last: `${effect} ${action}`.trim() }).toEqual({
      ending: 'success',
      out: expect.stringContaining(says),
      last,
    })
  })

  test('a sleep takes its time', () => {
    const { ending, milliseconds } = perform({ script: 'sleep(0.3)', policy: '', entries: [], user })
    expect([ending, milliseconds > 300]).toEqual(['success', true])
  })

  test.each([
    ['a path that is none', [{ path: 'relative', kind: 'file' }] as const, 'does not begin with `/`'],
    [
      'more than fits',
      [{ path: '/big', kind: 'file', text: 'x'.repeat(65 * 1024 * 1024) }] as const,
      'does not fit on the disk',
    ],
  ])('a tree with %s is refused before anything runs', (_name, entries, says) => {
    const { ending, exitCode, error, decisions } = perform({ script: '1', policy: '', entries, user })
    expect([ending, exitCode, decisions]).toEqual(['refused', 2, []])
    expect(error).toContain(says)
  })

  test('the state of the command is no script’s, whatever the policy permits, and is not shown', () => {
    const { decisions, entries } = perform({
      script: 'try { ls("/.sallyport-state") } catch (e) { e.message }',
      policy: 'permit (principal, action, resource);',
      entries: [],
      user,
    })
    expect(decisions.map(({ effect, summary }) => `${effect}: ${summary}`)).toEqual([
      expect.stringMatching(/^deny: .*belongs to the state of Sallyport itself$/),
    ])
    expect(entries).toEqual([])
  })
})
