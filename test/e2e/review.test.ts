// Hunts in what changed, in real git repositories.

import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Document, type HuntDesk, makeHuntDesk } from './hunting.js'

let desk: HuntDesk
afterEach(() => desk.remove())

const route = (name: string, between = '') => `const { exec } = require('child_process')
const router = require('express').Router()

router.get('/${name}', (req, res) => {
  const folder = req.query.folder
${between}  exec('ls ' + folder, (error, stdout) => res.type('text').send(String(stdout)))
})

module.exports = router
`
const safe = 'module.exports = 1\n'

function git(...args: readonly string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, ...args], { cwd: desk.root, encoding: 'utf8' })
}

function commitAll(): void {
  git('add', '-A')
  git('commit', '--quiet', '--message', 'x')
}

/** A repository with these files on `main`, and a branch `topic` checked out. */
function start(files: Readonly<Record<string, string>>): void {
  desk = makeHuntDesk(files)
  git('init', '--quiet', '--initial-branch=main')
  commitAll()
  git('checkout', '--quiet', '-b', 'topic')
}

interface Diff {
  readonly base: string | null
  readonly files: readonly { readonly path: string; readonly change: string; readonly state: string }[]
  readonly notes: readonly string[]
}

const changed = (document: Document) => (document['diff'] as Diff).files.map(({ path, change }) => `${change} ${path}`)
const states = (document: Document) => (document['diff'] as Diff).files.map(({ path, state }) => `${state} ${path}`)
const found = (document: Document) =>
  document.findings.map((each) => `${(each as unknown as { origin: string }).origin} ${each.place.path}`).sort()

describe('against a branch', () => {
  test('the merge base counts and not the tip; committed, changed and untracked files are in', async () => {
    start({ 'old.js': route('old'), 'a.js': safe, 'b.js': safe })
    desk.write('a.js', route('a'))
    commitAll()
    git('checkout', '--quiet', 'main')
    desk.write('landed.js', route('landed'))
    commitAll()
    git('checkout', '--quiet', 'topic')
    desk.write('b.js', route('b'))
    desk.write('new.js', route('new'))
    const review = await desk.json('review')
    expect(review.code).toBe(0)
    expect(changed(review)).toEqual(['modified a.js', 'modified b.js', 'added new.js'])
    expect(found(review)).toEqual(['introduced a.js', 'introduced b.js', 'introduced new.js'])
    expect((review['diff'] as Diff).base).toBe(git('merge-base', 'main', 'HEAD').trim())
    expect(review['coverage']).toMatchObject({ extent: 'partial', files: 3 })
    expect((await desk.hunt('review', '--fail-on', 'high')).code).toBe(1)
  })

  test('an older finding in a changed file is told apart, and fails nothing', async () => {
    start({ 'a.js': `${route('a')}\nconst x = 1\n` })
    desk.write('a.js', `${route('a')}\nconst x = 2\n`)
    const review = await desk.json('review', '--fail-on', 'info')
    expect(found(review)).toEqual(['older a.js'])
    expect(review.code).toBe(0)
    desk.write('a.js', `${route('a', '  console.log(1)\n')}\nconst x = 2\n`)
    expect(found(await desk.json('review'))).toEqual(['affected a.js'])
  })

  test('renames keep their lines old; deletions are named; odd names and ignored files are right', async () => {
    const odd = 'ü and a name.js'
    start({ 'a.js': route('a'), 'gone.js': route('gone'), 'sub/keep.js': safe, '.gitignore': 'out/\n' })
    renameSync(join(desk.root, 'a.js'), join(desk.root, 'moved.js'))
    rmSync(join(desk.root, 'gone.js'))
    desk.write(odd, route('odd'))
    desk.write('out/built.js', route('built'))
    const review = await desk.json('review', '--base', 'main')
    expect(changed(review)).toEqual(['deleted a.js', 'deleted gone.js', 'renamed moved.js', `added ${odd}`])
    expect(found(review)).toContain('older moved.js')
    expect(found(review)).toHaveLength(2)
    git('add', '-A')
    git('commit', '--quiet', '--message', 'x')
    desk.write('line\nbreak.js', route('break'))
    const unnamed = await desk.json('review', '--base', 'HEAD')
    expect((unnamed['diff'] as Diff).notes).toEqual(['not compared: `line\nbreak.js`, skipped:unnameable'])
    commitAll()
    expect(states(await desk.json('review', '--commit', 'HEAD'))).toEqual(['skipped:unnameable line\nbreak.js'])
    expect(found(review)).toContain(`introduced ${odd}`)
  })

  test('what it did not look at stays as it was in the store', async () => {
    start({ 'a.js': safe, 'other.js': route('other'), 'gone.js': route('gone') })
    const before = await desk.json('hunt')
    rmSync(join(desk.root, 'gone.js'))
    desk.write('a.js', route('a'))
    const review = await desk.json('review')
    expect(found(review)).toEqual(['introduced a.js'])
    const all = await desk.json('findings', 'list', '--all')
    expect(all.findings.map(({ place, verdict }) => `${verdict} ${place.path}`).sort()).toEqual([
      'fixed gone.js',
      'true-positive a.js',
      'true-positive other.js',
    ])
    expect(before.findings).toHaveLength(2)
    expect((await desk.json('status'))['coverage']).toMatchObject({ files: 2 })
  })

  test('imports of files that did not change are read, from either side', async () => {
    start({
      'a.js': safe,
      'run.js': `const { exec } = require('child_process')\nexports.run = (x) => exec('ls ' + x)\n`,
    })
    desk.write(
      'a.js',
      `const { run } = require('./run')\nconst router = require('express').Router()\nrouter.get('/', (req, res) => {\n  run(req.query.folder)\n})\nmodule.exports = router\n`,
    )
    const review = await desk.json('review')
    expect(changed(review)).toEqual(['modified a.js'])
    expect(found(review)).toEqual(['introduced run.js'])
    commitAll()
    git('checkout', '--quiet', '-b', 'next')
    desk.write('run.js', `${desk.read('run.js')}// more\n`)
    const again = await desk.json('review', '--base', 'topic')
    expect(changed(again)).toEqual(['modified run.js'])
    expect(found(again)).toEqual(['older run.js'])
  })

  test('a diff without anything to analyse is done, and says so', async () => {
    start({ 'a.js': route('a') })
    const nothing = await desk.hunt('review', '--fail-on', 'info')
    expect(nothing).toMatchObject({ code: 0, stdout: 'No open findings.\n' })
    expect(nothing.stderr).toContain('nothing in it can be analysed')
  })
})

describe('other ways to say what changed', () => {
  test('one commit, against its first parent', async () => {
    start({ 'a.js': safe, 'b.js': safe })
    desk.write('a.js', route('a'))
    commitAll()
    desk.write('b.js', route('b'))
    desk.write('a.js', `// above\n${route('a')}`)
    commitAll()
    const review = await desk.json('review', '--commit', 'HEAD~1')
    expect(changed(review)).toEqual(['modified a.js'])
    expect(found(review)).toEqual(['introduced a.js'])
  })

  test.each(['2', '4'])('what is staged, by an index of version %s', async (version) => {
    start({ 'a.js': safe, 'dir/b.js': safe, 'dir/c.js': safe })
    desk.write('a.js', route('a'))
    desk.write('dir/c.js', route('c'))
    git('update-index', '--index-version', version)
    git('add', 'dir/c.js')
    const review = await desk.json('review', '--staged')
    expect(changed(review)).toEqual(['modified dir/c.js'])
    expect(found(review)).toEqual(['introduced dir/c.js'])
    desk.write('dir/c.js', safe)
    expect(((await desk.json('review', '--staged'))['diff'] as Diff).notes).toEqual([
      '1 staged files differ from the working tree, which is what was looked at',
    ])
  })

  test('an index with a part elsewhere is refused', async () => {
    start({ 'a.js': safe })
    git('update-index', '--split-index')
    const refused = await desk.hunt('review', '--staged')
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('a part of it is in another file')
  })

  test('files by name, without git', async () => {
    desk = makeHuntDesk({ 'a.js': route('a'), 'b.js': route('b'), 'c,d.js': route('c'), 'e.js': route('e') })
    const hunt = await desk.json('hunt', '--files', 'a.js,missing.js,../out.js', '--files', 'c,d.js')
    expect(states(hunt)).toEqual(['scanned a.js', 'scanned c,d.js', 'not-found missing.js'])
    expect(found(hunt)).toEqual(['unknown a.js', 'unknown c,d.js'])
    expect((hunt['diff'] as Diff).notes).toEqual([
      '`../out.js` is outside of the root',
      'not in the tree: `missing.js`',
    ])
    const nothing = await desk.hunt('scan', '--files', 'typo.js')
    expect(nothing.code).toBe(2)
    expect(nothing.stderr).toContain('none of the files that are named is in')
  })
})

describe('what cannot be compared is an error', () => {
  test('an unknown name, two ways at once, no main branch', async () => {
    start({ 'a.js': route('a') })
    const unknown = await desk.hunt('review', '--base', 'nowhere')
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toMatch(/there is no commit `nowhere`[\s\S]*git fetch/)
    const both = await desk.hunt('scan', '--base', 'main', '--staged')
    expect(both.code).toBe(2)
    expect(both.stderr).toContain('`--base` and `--staged` cannot be given together')
    git('branch', '--quiet', '-m', 'main', 'trunk')
    const none = await desk.hunt('review')
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('none of `origin/HEAD`, `main`, `master`')
  })

  test('a part of a repository, and no repository', async () => {
    start({ 'part/a.js': route('a') })
    const part = await desk.hunt('review', 'part')
    expect(part.code).toBe(2)
    expect(part.stderr).toContain('there is no git repository at the root')
    expect(part.stderr).toContain('the folder that holds `.git` itself')
    expect((await desk.json('hunt', 'part', '--files', 'a.js')).findings).toHaveLength(1)
  })
})

test('reports of a review stand beside those of a hunt', async () => {
  start({ 'a.js': route('a') })
  const hunted = await desk.json('hunt')
  const review = await desk.json('review')
  expect(review['reportFolder']).not.toBe(hunted['reportFolder'])
  expect(readFileSync(join(String(hunted['reportFolder']), 'index.md'), 'utf8')).toContain('a.js')
})
