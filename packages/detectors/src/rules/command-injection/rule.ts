// CWE-78. Source: what a request or message brings; sink: what a shell reads, or the program that is started.

import type { Rule } from '../../rule.js'
import type { FromCallers } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const shells = '^(.*[/\\\\])?(sh|bash|dash|zsh|ksh|cmd|powershell|pwsh)(\\.exe)?$'
/** Programs with options that start another program or write a file. */
const optionPrograms =
  '^(.*[/\\\\])?(git|hg|svn|bzr|ssh|scp|sftp|rsync|curl|wget|tar|bsdtar|zip|find|xargs|env|man|sendmail|vim?|yt-dlp|youtube-dl|pdflatex|latex|nmap|7z)(\\.exe)?$'
/** What is meant to be run, as it is: a function that takes it does what it is for. */
const fromCallers: FromCallers = {
  confidence: 'medium',
  as: 'part',
  purpose:
    '(?:^|_)(?:cmds?|commands?|command_?line|scripts?|shell|exec|run|arg(?:s|v|uments)?|flags?|params?|switches)$|(?:Cmd|Command|Script|Shell|Args|Arguments|Flags)s?$',
}
/** Every single quote of a text that stands between such: `'\\''`, `'"'"'`. */
const requoted = 'its single quotes are closed, escaped and opened again'
const reopened = { argument: 1, matches: `'\\\\''|'"'"'` }
const starters = '{spawn,spawnSync,execFile,execFileSync}'

export const commandInjection: Rule = {
  id: 'command-injection',
  aliases: [],
  weaknessClass: 'command-injection',
  cwe: ['CWE-78', 'CWE-77'],
  severity: 'critical',
  title: 'Shell command built from untrusted data',
  summary: 'Whoever controls a part of the command runs programs of their choice with the rights of this process.',
  recommendation:
    'Start the program without a shell and give the data as one element of the argument list, `execFile(program, [value])`; allow only known values where they choose the program.',
  candidates: [
    {
      label: 'shell command that is not constant',
      literals: ['exec'],
      pattern:
        '(?:[\\s(=!,;?:]|child_process\\.|childProcess\\.|\\bcp\\.|\\bshell(?:js)?\\.)exec(?:Sync|Async|P)?\\s*\\(\\s*(?:[`\\w]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
    {
      // Whatever the method is called on.
      label: 'module that starts programs',
      literals: ['child_process'],
      pattern: '[\'"](?:node:)?child_process[\'"]',
    },
    { label: 'shell command of execa', literals: ['execaCommand'], pattern: '\\bexecaCommand(?:Sync)?\\s*\\(' },
    {
      label: 'shell command behind a promise',
      literals: ['promisify('],
      pattern: '\\bpromisify\\(\\s*(?:\\w{1,40}\\.|require\\([^()]{1,40}\\)\\.)?exec(?:File)?\\b',
    },
    { label: 'process started through a shell', literals: ['shell'], pattern: '\\bshell\\s*:\\s*(?:true|[\'"])' },
    {
      label: 'shell started with a command',
      literals: ['spawn', 'execFile', 'execa'],
      pattern:
        '\\b(?:spawn|execFile|execa)(?:Sync)?\\s*\\(\\s*[\'"](?:/bin/|/usr/bin/)?(?:sh|bash|zsh|dash|cmd|cmd\\.exe|powershell|pwsh)[\'"]',
    },
    {
      label: 'program whose name is not constant',
      literals: ['spawn', 'execFile'],
      pattern: '\\b(?:spawn|execFile)(?:Sync)?\\s*\\(\\s*(?:`|\\w+[\\s.,)[])',
    },
    {
      label: 'command on another machine',
      literals: ['execCommand', '.exec'],
      pattern: '\\b(?:ssh\\w{0,20}\\.exec|conn(?:ection)?\\.exec|execCommand)\\s*\\(',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    signs: ';|&$`',
    sinks: [
      {
        kind: 'call',
        what: 'a shell command',
        fromCallers,
        callee: [
          'child_process#{exec,execSync}',
          'shelljs#exec',
          'execa#{execaCommand,execaCommandSync,command,commandSync}',
          'node-cmd#{run,runSync,get}',
          '{child-process-promise,promisify-child-process,mz/child_process,await-exec,sudo-prompt}#{,exec}',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the arguments of a shell',
        fromCallers,
        callee: [`child_process#${starters}`, 'cross-spawn#{,sync,spawn}', 'execa#{,execa,execaSync,sync}'],
        arguments: [{ argument: 0 }, { argument: 1, reach: 'deep' }],
        when: [{ argument: -1, path: ['shell'], is: 'truthy' }],
      },
      {
        kind: 'call',
        what: 'the arguments of a shell',
        fromCallers,
        callee: [`child_process#${starters}`, 'cross-spawn#{,sync,spawn}', 'execa#{,execa,execaSync,sync}'],
        arguments: [{ argument: 1, reach: 'deep' }],
        when: [{ argument: 0, matches: shells }],
      },
      {
        kind: 'call',
        what: 'the program that is started',
        callee: [
          `child_process#${starters}`,
          'child_process#fork',
          'cross-spawn#{,sync,spawn}',
          'execa#{,execa,execaSync,sync,execaNode}',
          'global#Deno.Command',
          '{node-pty,child-process-promise,promisify-child-process,mz/child_process}#{spawn,execFile}',
          'tinyexec#{x,exec}',
          '{nano-spawn,@npmcli/promise-spawn}#',
        ],
        arguments: [{ argument: 0 }],
        beside: { what: 'the program gets it as it is, and no shell reads it' },
        unless: [{ argument: -1, path: ['shell'], is: 'truthy' }],
      },
      {
        kind: 'call',
        what: 'the program that is started',
        callee: ['global#Bun.{spawn,spawnSync}', 'bun#{spawn,spawnSync}'],
        arguments: [
          { argument: 0, path: ['0'] },
          { argument: 0, path: ['cmd', '0'] },
        ],
        beside: { what: 'the program gets it as it is, and no shell reads it' },
      },
      {
        kind: 'call',
        what: 'an argument that may be an option of the program',
        confidence: 'medium',
        string: 'option',
        fromCallers: { ...fromCallers, as: 'whole' },
        callee: [`child_process#${starters}`, 'cross-spawn#{,sync,spawn}', 'execa#{,execa,execaSync,sync}'],
        arguments: [{ argument: 1, reach: 'free' }],
        when: [{ argument: 0, matches: optionPrograms }],
        unless: [{ argument: -1, path: ['shell'], is: 'truthy' }],
      },
      {
        kind: 'call',
        what: 'a command on another machine',
        callee: ['ssh2#Client().exec', 'node-ssh#NodeSSH().execCommand'],
        method: ['exec', 'execCommand'],
        receiver: '^(ssh\\w*|conn|connection)$',
        arguments: [{ argument: 0 }],
      },
    ],
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'numeric',
      {
        what: 'it has the form of an address, a number or an id',
        callee: [
          'net#{isIP,isIPv4,isIPv6}',
          'uuid#validate',
          'validator#{isIP,isInt,isUUID,isAlphanumeric,isNumeric,isFQDN,isHexadecimal}',
        ],
        argument: 0,
        safeWhen: 'truthy',
      },
    ],
    sanitizers: [
      { what: '`shell-quote` quotes it', callee: ['shell-quote#quote'] },
      { what: '`shell-escape` quotes it', callee: ['shell-escape#'] },
      { what: '`shlex` quotes it', callee: ['shlex#quote'] },
      { what: requoted, method: ['replaceAll'], when: [{ argument: 0, matches: "^'$" }, reopened] },
      { what: requoted, method: ['replace', 'replaceAll'], when: [{ argument: 0, matches: "^/'/g$" }, reopened] },
      {
        what: '`shescape` quotes it',
        callee: ['shescape#{quote,quoteAll}', 'shescape#{Shescape,}().{quote,quoteAll}'],
      },
    ],
  },
}
