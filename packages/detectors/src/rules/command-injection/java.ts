// What of Java starts a program: `Runtime.exec` takes a text apart at its spaces, and a shell that is started reads all of it.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { ArgumentPosition, Condition, Sink } from '../../taint/specification.js'

const starters = 'java.lang#{Runtime().exec,ProcessBuilder,ProcessBuilder().command}'
const shells = '(?:^|/)(?:ba|z|k|da|c)?sh$'
/** These take all that stands behind for one command. */
const joiningShells = '^(?:cmd|powershell|pwsh)(?:\\.exe)?$'

/** `sh -c` with a script: what stands behind the script are its parameters. */
const script = '^-[a-z]*c$'
/** A script that runs a parameter. */
const running = '\\beval\\b|\\bsh\\s+-\\w*c\\b|(?:^|[;&|(`])\\s*"?\\$\\{?[0-9@*]'

/** The sinks of a call that starts a shell: with all that it is given, or with the script alone. */
function ofShell(place: (index: number) => Condition & { argument: number }, all: ArgumentPosition): readonly Sink[] {
  const sink = { kind: 'call', what: 'a command', callee: [starters] } as const
  const isShell = { ...place(0), matches: shells }
  const isScript = { ...place(1), matches: script }
  return [
    { ...sink, arguments: [all], when: [{ ...place(0), matches: joiningShells }] },
    { ...sink, arguments: [all], when: [isShell], unless: [isScript] },
    { ...sink, arguments: [all], when: [isShell, isScript, { ...place(2), matches: running }] },
    {
      ...sink,
      arguments: [1, 2].map((index) => ({ ...place(index), reach: 'deep' }) as const),
      when: [isShell, isScript],
    },
  ]
}

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a command',
    callee: ['java.lang#Runtime().exec'],
    arguments: [{ argument: 0 }, { argument: 1, reach: 'deep' }],
  },
  {
    kind: 'call',
    what: 'a command',
    callee: [starters],
    arguments: [{ argument: 0 }, { argument: 0, path: ['0'] }],
    beside: { what: 'the program gets it as it is, and no shell reads it' },
  },
  ...ofShell((place) => ({ argument: 0, path: [String(place)] }), { argument: 0, reach: 'deep' }),
  ...ofShell((place) => ({ argument: place }), { argument: { from: 1 } }),
  {
    kind: 'call',
    what: 'a command',
    callee: [
      'org.apache.commons.exec#CommandLine.parse',
      'org.apache.commons.exec#CommandLine',
      'org.zeroturnaround.exec#ProcessExecutor().command',
      'com.jcraft.jsch#ChannelExec().setCommand',
      'net.schmizz.sshj.connection.channel.direct#Session().exec',
    ],
    method: ['setCommand'],
    arguments: [{ argument: 0, reach: 'deep' }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'program that Java starts',
    literals: ['.exec(', 'ProcessBuilder', 'CommandLine', 'setCommand', '.command('],
    pattern: '\\.exec\\(|\\bProcessBuilder\\b|\\bCommandLine\\b|\\.(?:setCommand|command)\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Start the program without a shell, `new ProcessBuilder("tool", "--", value)`, each argument by itself; allow only values of a list where they choose the program or an option.',
  candidates,
  taint: { sinks },
}
