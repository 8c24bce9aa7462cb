// What of Python reads a command: shells by their name, and programs that are started through one.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'

const starters = '{run,call,Popen,check_output,check_call}'
const shells = '^(.*/)?(sh|bash|dash|zsh|ksh|cmd|cmd\\.exe|powershell|pwsh)$'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a shell command',
    callee: [
      'os#{system,popen,popen2,popen3,popen4}',
      'subprocess#{getoutput,getstatusoutput}',
      'commands#{getoutput,getstatusoutput}',
      'popen2#{popen2,popen3,popen4}',
      'asyncio#{create_subprocess_shell,subprocess.create_subprocess_shell}',
      'platform#popen',
      'pexpect#run',
    ],
    arguments: [{ argument: 0 }, { argument: 'named', path: ['cmd'] }, { argument: 'named', path: ['command'] }],
  },
  {
    kind: 'call',
    what: 'a shell command',
    callee: [`subprocess#${starters}`],
    arguments: [
      { argument: 0, reach: 'deep' },
      { argument: 'named', path: ['args'], reach: 'deep' },
    ],
    when: [{ argument: 'named', path: ['shell'], is: 'truthy' }],
  },
  {
    kind: 'call',
    what: 'the arguments of a shell',
    callee: [`subprocess#${starters}`],
    arguments: [
      { argument: 0, path: ['1'] },
      { argument: 0, path: ['2'] },
    ],
    when: [{ argument: 0, path: ['0'], matches: shells }],
    unless: [{ argument: 'named', path: ['shell'], is: 'truthy' }],
  },
  {
    kind: 'call',
    what: 'the program that is started',
    callee: [`subprocess#${starters}`],
    arguments: [{ argument: 0 }, { argument: 0, path: ['0'] }, { argument: 'named', path: ['args'] }],
    beside: { what: 'the program gets it as it is, and no shell reads it' },
    unless: [{ argument: 'named', path: ['shell'], is: 'truthy' }],
  },
  {
    kind: 'call',
    what: 'the program that is started',
    callee: [
      'os#{execl,execle,execlp,execlpe,execv,execve,execvp,execvpe,startfile}',
      'asyncio#{create_subprocess_exec,subprocess.create_subprocess_exec}',
      'pexpect#spawn',
    ],
    arguments: [{ argument: 0 }],
    beside: { what: 'the program gets it as it is, and no shell reads it' },
  },
  {
    kind: 'call',
    what: 'the program that is started',
    callee: ['os#{spawnl,spawnle,spawnlp,spawnlpe,spawnv,spawnve,spawnvp,spawnvpe,posix_spawn,posix_spawnp}'],
    arguments: [{ argument: 1 }],
  },
  {
    kind: 'call',
    what: 'a command on another machine',
    callee: [
      'paramiko#SSHClient().exec_command',
      'fabric#Connection().{run,sudo,local}',
      'fabric#api.{run,sudo,local}',
    ],
    method: ['exec_command'],
    arguments: [{ argument: 0 }],
  },
]

const sanitizers: readonly Sanitizer[] = [{ what: '`shlex` quotes it', callee: ['{shlex,pipes}#quote'] }]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'shell command of Python',
    literals: ['os.system', 'os.popen', 'getoutput', 'getstatusoutput', 'create_subprocess_shell', 'exec_command'],
    pattern: '\\b(?:os\\.(?:system|popen)|getoutput|getstatusoutput|create_subprocess_shell|exec_command)\\(',
  },
  {
    label: 'process of Python',
    literals: ['subprocess', 'Popen', 'check_output', 'check_call', 'os.exec', 'os.spawn', 'create_subprocess_exec'],
    pattern:
      '\\b(?:subprocess\\.(?:run|call)|Popen|check_output|check_call|os\\.(?:exec|spawn)\\w{1,4}|create_subprocess_exec)\\(',
  },
  { label: 'process through a shell', literals: ['shell'], pattern: '\\bshell\\s*=\\s*True' },
]

export const python: LanguageRule = {
  recommendation:
    "Start the program without a shell and give the data as one element of the list of arguments, `subprocess.run([program, '--', value])`; where a shell must read it, put it through `shlex.quote`; allow only known values where they choose the program.",
  candidates,
  taint: { sinks, sanitizers },
}
