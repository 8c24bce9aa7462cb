// What of Java starts a program: `Runtime.exec` takes a text apart at its spaces, and a shell that is started reads all of it.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const starters = 'java.lang#{Runtime().exec,ProcessBuilder,ProcessBuilder().command}'
const shells = '(?:^|/)(?:ba|z|k|da|c)?sh$|^(?:cmd|powershell)(?:\\.exe)?$'

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
  {
    kind: 'call',
    what: 'a command',
    callee: [starters],
    arguments: [{ argument: 0, reach: 'deep' }],
    when: [{ argument: 0, path: ['0'], matches: shells }],
  },
  {
    kind: 'call',
    what: 'a command',
    callee: [starters],
    arguments: [{ argument: { from: 1 } }],
    when: [{ argument: 0, matches: shells }],
  },
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
