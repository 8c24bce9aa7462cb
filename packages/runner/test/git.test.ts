// RE-2: git through its one function, on repositories that try to run something or to reach out.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CedarAuthorizer, loadPolicies } from '@sallyport/policy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noAuditLog } from '../src/audit/audit-log.js'
import { defaultLimits } from '../src/limits.js'
import {
  type AgentHost,
  checkHistory,
  copiedHead,
  copyHistory,
  type HeldDirectory,
  type HistoryRefusal,
  openAgentHost,
  openDirectoryAt,
  parsePath,
  readHistory,
  repository,
} from '../src/operations/index.js'
import { gitVersion, isSafeVersion } from '../src/platform/git.js'
import { cedar, makeWorkspace, type Workspace } from './harness.js'

const hasGit = gitVersion() !== undefined
const bounds = { timeoutMs: 60_000, mostBytes: 1024 * 1024 }

let workspace: Workspace
let root: string
let copy: string
let host: AgentHost
let held: HeldDirectory

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: workspace.path, GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })

function hostWith(policy: string): AgentHost {
  const policies = loadPolicies(cedar, [{ name: 'p', text: policy }], { mode: 'strict' })
  const authorizer = new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
  return openAgentHost({
    authorizer,
    auditLog: noAuditLog(),
    stage: 'enrich',
    limits: defaultLimits.operation,
    now: () => new Date(),
  })
}

beforeEach(() => {
  workspace = makeWorkspace({ repo: { 'a.js': 'one\ntwo\n' } })
  root = join(workspace.path, 'repo')
  copy = join(workspace.path, 'copy.git')
  host = hostWith(`permit(principal == Agent::"enrich", action, resource);`)
  held = openDirectoryAt(host, parsePath(root), 'refuse')
  if (!hasGit) return
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('-c', 'user.name=Shop Team', '-c', 'user.email=shop@example.org', 'commit', '-q', '-m', 'first')
})

afterEach(() => {
  host.close()
  workspace.remove()
})

const ask = () =>
  host.guard.authorize({ namespace: 'sallyport', action: 'git_history', resource: repository(parsePath(root)) })
const refusal = (mostBytes = 1e9): HistoryRefusal | undefined => checkHistory(ask(), held, mostBytes)

function read(command: Parameters<typeof readHistory>[3], ...args: readonly string[]): string {
  return readHistory(ask(), repository(parsePath(root)), copy, command, args, bounds).bytes.toString('utf8')
}

/** Every key of git's configuration whose value it may run, each with a command that leaves a mark. */
function hostileConfiguration(command: string): string {
  const section = (name: string, ...keys: readonly string[]): string =>
    `[${name}]\n${keys.map((key) => `\t${key} = ${command}\n`).join('')}`
  return [
    section('core', 'fsmonitor', 'sshCommand', 'pager', 'editor', 'askPass', 'gitProxy', 'alternateRefsCommand'),
    section('credential', 'helper'),
    section('diff', 'external', 'wordRegex'),
    section('diff "evil"', 'command', 'textconv'),
    section('filter "evil"', 'clean', 'smudge', 'process', 'required'),
    section('merge "evil"', 'driver'),
    section('gpg', 'program'),
    section('gpg "ssh"', 'program', 'defaultKeyCommand'),
    section('uploadpack', 'packObjectsHook'),
    section('remote "origin"', 'uploadpack', 'receivepack', 'proxy', 'vcs'),
    section('sequence', 'editor'),
    section('interactive', 'diffFilter'),
    section('pager', 'log', 'blame', 'diff', 'show', 'branch'),
    section('alias', ...['log', 'blame', 'fetch', 'cat-file'].map((name) => name)).replaceAll('= ', '= !'),
    section('trailer "x"', 'command', 'cmd'),
    section('submodule "x"', 'update').replaceAll('= ', '= !'),
    section('difftool "x"', 'cmd', 'path'),
    section('mergetool "x"', 'cmd', 'path'),
    section('browser "x"', 'cmd'),
    section('man "x"', 'cmd'),
    section('imap', 'tunnel'),
    section('sendemail', 'smtpserver', 'sendmailcmd', 'tocmd'),
    section('http', 'proxyCommand'),
    section('protocol "ext"', 'allow').replace(command, 'always'),
    section('tar "tar.gz"', 'command'),
    section('notes', 'rewriteCommand'),
    `[core]\n\thooksPath = ${join(root, 'hooks')}\n\tattributesFile = ${join(root, 'attributes')}\n`,
    `[include]\n\tpath = ${join(root, 'more-config')}\n`,
    `[url "ext::${command}"]\n\tinsteadOf = ${root}\n`,
  ].join('')
}

function makeHostile(): string {
  const mark = join(workspace.path, 'mark')
  const command = join(workspace.path, 'evil')
  writeFileSync(command, `#!/bin/sh\necho "$0 $*" >> ${mark}\ncat\n`, { mode: 0o755 })
  for (const folder of [join(root, 'hooks'), join(root, '.git/hooks')]) {
    mkdirSync(folder, { recursive: true })
    for (const hook of [
      'pre-commit',
      'post-checkout',
      'reference-transaction',
      'post-index-change',
      'pre-auto-gc',
      'fsmonitor-watchman',
    ])
      writeFileSync(join(folder, hook), `#!/bin/sh\necho hook >> ${mark}\n`, { mode: 0o755 })
  }
  writeFileSync(join(root, '.gitattributes'), '* filter=evil diff=evil merge=evil ident\n')
  writeFileSync(join(root, 'attributes'), '* filter=evil diff=evil\n')
  writeFileSync(join(root, 'more-config'), `[core]\n\tfsmonitor = ${command}\n[diff "evil"]\n\ttextconv = ${command}\n`)
  git('add', '.gitattributes')
  git('-c', 'user.name=Shop Team', '-c', 'user.email=shop@example.org', 'commit', '-q', '-m', 'second')
  writeFileSync(join(root, '.git/info/attributes'), '* filter=evil diff=evil\n')
  writeFileSync(join(root, '.git/config'), `[core]\n\trepositoryformatversion = 0\n${hostileConfiguration(command)}`)
  // Hooks ran while the repository was made.
  rmSync(mark, { force: true })
  return mark
}

describe.skipIf(!hasGit)('RE-2: git', () => {
  test('a repository with every command-valued key set runs nothing', () => {
    const mark = makeHostile()
    expect(refusal()).toBeUndefined()
    copyHistory(ask(), held, copy, bounds)
    copyHistory(ask(), held, copy, bounds)
    expect(read('log', '-p', '--format=%an', copiedHead, '--', 'a.js')).toContain('Shop Team')
    expect(read('blame', '--porcelain', copiedHead, '--', 'a.js')).toContain('author Shop Team')
    expect(read('cat-file', 'blob', `${copiedHead}:a.js`)).toBe('one\ntwo\n')
    expect(read('diff', `${copiedHead}~1`, copiedHead)).toContain('.gitattributes')
    expect(existsSync(mark)).toBe(false)
    // The same repository runs its commands where git is used as people use it: the test can fail.
    spawnSync('git', ['-C', root, 'status'], { env: { PATH: process.env['PATH'], HOME: workspace.path } })
    expect(existsSync(mark)).toBe(true)
  })

  test('new commits come along the next time, and the work tree is never touched', () => {
    copyHistory(ask(), held, copy, bounds)
    writeFileSync(join(root, 'a.js'), 'one\nchanged\n')
    git('-c', 'user.name=Payments Team', '-c', 'user.email=payments@example.org', 'commit', '-q', '-a', '-m', 'second')
    writeFileSync(join(root, 'a.js'), 'not committed\n')
    copyHistory(ask(), held, copy, bounds)
    expect(read('cat-file', 'blob', `${copiedHead}:a.js`)).toBe('one\nchanged\n')
    expect(read('log', '-1', '--format=%an', copiedHead, '--', 'a.js').trim()).toBe('Payments Team')
  })

  test.each<readonly [string, HistoryRefusal, () => void]>([
    ['no repository', 'no-repository', () => rmSync(join(root, '.git'), { recursive: true })],
    [
      'a file that names a repository elsewhere',
      'repository-elsewhere',
      () => {
        rmSync(join(root, '.git'), { recursive: true })
        writeFileSync(join(root, '.git'), 'gitdir: /etc\n')
      },
    ],
    [
      'a link to a repository elsewhere',
      'repository-elsewhere',
      () => {
        rmSync(join(root, '.git'), { recursive: true })
        symlinkSync(workspace.path, join(root, '.git'))
      },
    ],
    [
      'borrowed objects',
      'borrowed-objects',
      () => writeFileSync(join(root, '.git/objects/info/alternates'), '/elsewhere\n'),
    ],
    ['a link among the objects', 'borrowed-objects', () => symlinkSync('/etc', join(root, '.git/objects/ab'))],
    ['promised objects', 'partial-clone', () => writeFileSync(join(root, '.git/objects/pack/pack-1.promisor'), '')],
    [
      'a common directory elsewhere',
      'repository-elsewhere',
      () => writeFileSync(join(root, '.git/commondir'), '/etc\n'),
    ],
  ])('%s is refused', (_name, expected, change) => {
    mkdirSync(join(root, '.git/objects/info'), { recursive: true })
    change()
    expect(refusal()).toBe(expected)
  })

  test('a large repository is refused by its bytes', () => {
    expect(refusal(10)).toBe('too-large')
  })

  test('a copy or a read without a permit of this repository does not happen', () => {
    const other = host.guard.authorize({
      namespace: 'sallyport',
      action: 'git_history',
      resource: repository(parsePath('/other')),
    })
    expect(() => copyHistory(other, held, copy, bounds)).toThrow()
    expect(existsSync(copy)).toBe(false)
    expect(() => readHistory(other, repository(parsePath(root)), copy, 'log', [], bounds)).toThrow()
    host.close()
    host = hostWith('')
    expect(ask).toThrow('Permission denied')
  })

  test('what it prints is bounded', () => {
    copyHistory(ask(), held, copy, bounds)
    const few = { timeoutMs: 60_000, mostBytes: 3 }
    expect(() => readHistory(ask(), repository(parsePath(root)), copy, 'log', [copiedHead], few)).toThrow(
      'git: ENOBUFS',
    )
  })
})

test.each([
  [[2, 39, 3], false],
  [[2, 39, 4], true],
  [[2, 38, 9], false],
  [[2, 45, 0], false],
  [[2, 45, 1], true],
  [[2, 46, 0], true],
  [[1, 9, 9], false],
  [[3, 0, 0], true],
])('git %j is new enough for repositories of others: %s', (version, expected) => {
  expect(isSafeVersion(version)).toBe(expected)
})
