import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '@sallyport/store'
import Libsql from 'libsql'
import { beforeAll, expect, test } from 'vitest'
import { buildStore } from './build.js'
import { file, newPath, now } from './harness.js'

beforeAll(buildStore)

const coded = (code: string) => expect.objectContaining({ code: `store/${code}` })

async function filled(path: string): Promise<void> {
  const store = await openStore({ path, now })
  await store.project('p').putFiles(Array.from({ length: 300 }, (_, index) => file(`src/${index}.ts`)))
  await store.close()
}

/** All files beside the store, with their bytes. */
function snapshot(path: string): Map<string, string> {
  const folder = dirname(path)
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}

test('what was written is there when the store is opened again', async () => {
  const path = newPath()
  await filled(path)
  const store = await openStore({ path, now })
  expect(await store.project('p').files()).toHaveLength(300)
  await store.close()
})

test.each(['read', 'write'] as const)(
  'half a transaction of a stopped process is undone when opened to %s',
  async (mode) => {
    const [written, path] = [newPath(), newPath()]
    await filled(written)
    // A copy that is not in WAL mode, which is how a store begins its life.
    new Libsql(written).exec(`VACUUM INTO '${path}'`)
    const { signal, stderr } = spawnSync(process.execPath, [
      fileURLToPath(new URL('./half-written-child.mjs', import.meta.url)),
      path,
    ])
    expect(stderr.toString()).toBe('')
    expect(signal).toBe('SIGKILL')
    expect(existsSync(`${path}-journal`)).toBe(true)
    const store = mode === 'read' ? await openStore({ path, now, mode }) : await openStore({ path, now, mode })
    const paths = (await store?.project('p').files())?.map((each) => each.path)
    expect(paths?.toSorted()).toEqual(Array.from({ length: 300 }, (_, index) => `src/${index}.ts`).toSorted())
    await store?.close()
  },
)

async function withUmask(umask: number, work: () => Promise<void>): Promise<void> {
  const before = process.umask(umask)
  try {
    await work()
  } finally {
    process.umask(before)
  }
}

test.each(['0', '22', '77'])('ST-4: with umask %s the files are 0600 and their folder is 0700', (umask) => {
  const path = join(dirname(newPath()), 'new', 'state.db')
  return withUmask(Number.parseInt(umask, 8), async () => {
    const store = await openStore({ path, now })
    await store.project('p').putFile(file('a.ts'))
    expect(modeOf(dirname(path))).toBe('700')
    for (const ending of ['', '-wal', '-shm']) expect(modeOf(path + ending)).toBe('600')
    await store.close()
  })
})

test('ST-4: a umask that takes the right to write takes it from other files only', () => {
  const path = newPath()
  return withUmask(0o277, async () => {
    await (await openStore({ path, now })).close()
    expect(modeOf(path)).toBe('600')
  })
})

test('ST-4: a store that others can read is closed to them', async () => {
  const path = newPath()
  await filled(path)
  chmodSync(path, 0o644)
  await (await openStore({ path, now })).close()
  expect(modeOf(path)).toBe('600')
})

test('ST-4: a folder in which others can write is refused', async () => {
  const path = newPath()
  chmodSync(dirname(path), 0o777)
  await expect(openStore({ path, now })).rejects.toEqual(coded('not-private'))
})

test.each(['link', 'directory'])('ST-4: a %s in place of the file is refused', async (kind) => {
  const path = newPath()
  const other = join(dirname(path), 'other')
  writeFileSync(other, '')
  if (kind === 'link') symlinkSync(other, path)
  else mkdirSync(path)
  await expect(openStore({ path, now })).rejects.toEqual(coded('not-private'))
  expect(readFileSync(other, 'utf8')).toBe('')
})

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['text instead of a database', (path) => writeFileSync(path, 'not a database. '.repeat(500))],
  ['a file cut in the middle', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  [
    'a page overwritten',
    (path) => {
      const bytes = readFileSync(path)
      bytes.fill(0xa5, 4096 * 3, 4096 * 6)
      writeFileSync(path, bytes)
    },
  ],
]

test.each(damages)('%s is set aside whole, and the next run starts afresh', async (_, damage) => {
  const path = newPath()
  await filled(path)
  damage(path)
  const bytes = readFileSync(path)
  await expect(openStore({ path, now })).rejects.toEqual(coded('damaged'))
  const [aside = ''] = readdirSync(dirname(path)).filter((name) => /^state\.db\.damaged-[0-9a-f]{12}$/.test(name))
  expect(readFileSync(join(dirname(path), aside)).equals(bytes)).toBe(true)
  expect(existsSync(path)).toBe(false)

  const store = await openStore({ path, now })
  expect(await store.project('p').files()).toEqual([])
  await store.close()
})

test('the message about a damaged store says where it is now', async () => {
  const path = newPath()
  writeFileSync(path, 'not a database. '.repeat(500))
  await expect(openStore({ path, now })).rejects.toThrow(/set aside as `.*\/state\.db\.damaged-[0-9a-f]{12}`/)
})

test('the journal of a damaged store goes with it', async () => {
  const path = newPath()
  writeFileSync(path, 'not a database. '.repeat(500))
  writeFileSync(`${path}-wal`, 'a journal')
  await expect(openStore({ path, now })).rejects.toEqual(coded('damaged'))
  const names = readdirSync(dirname(path)).map((name) => name.replace(/[0-9a-f]{12}/, '*'))
  expect(names).toContain('state.db.damaged-*-wal')
  expect(names.filter((name) => !name.includes('damaged'))).toEqual([])
})

test('reading does not move a damaged store', async () => {
  const path = newPath()
  writeFileSync(path, 'not a database. '.repeat(500))
  await expect(openStore({ path, now, mode: 'read' })).rejects.toEqual(coded('damaged'))
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
})

function change(path: string, ...statements: readonly string[]): void {
  const database = new Libsql(path)
  for (const statement of statements) database.exec(statement)
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
  database.close()
}

test.each(['write', 'read'] as const)(
  'a store of a newer version is refused by mode %s, byte for byte as it was',
  async (mode) => {
    const path = newPath()
    await filled(path)
    change(path, `insert into "storeMigrations" values ('0999-future', 'x')`)
    const before = snapshot(path)
    const opened = mode === 'read' ? openStore({ path, now, mode }) : openStore({ path, now })
    await expect(opened).rejects.toEqual(coded('newer'))
    expect(snapshot(path).get(basename(path))).toBe(before.get(basename(path)))
  },
)

test('a newer store with an unfolded journal keeps that too', async () => {
  const path = newPath()
  const copy = newPath()
  const store = await openStore({ path, now })
  const other = new Libsql(path)
  other.exec(`insert into "storeMigrations" values ('0999-future', 'x')`)
  for (const ending of ['', '-wal']) cpSync(path + ending, copy + ending)
  other.close()
  await store.close()
  const before = snapshot(copy)
  await expect(openStore({ path: copy, now })).rejects.toEqual(coded('newer'))
  for (const [name, bytes] of before) expect(snapshot(copy).get(name)).toBe(bytes)
})

test("another program's database is refused and left as it is", async () => {
  const path = newPath()
  change(path, 'create table theirs (a text)', "insert into theirs values ('x')")
  const before = readFileSync(path)
  await expect(openStore({ path, now })).rejects.toEqual(coded('foreign'))
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a store of an older version is not read before it is brought up to date', async () => {
  const path = newPath()
  await filled(path)
  change(path, 'delete from "storeMigrations"')
  await expect(openStore({ path, now, mode: 'read' })).rejects.toEqual(coded('older'))
})

test('a folder that cannot be made is an error with a code', async () => {
  const path = newPath()
  writeFileSync(path, '')
  await expect(openStore({ path: join(path, 'below', 'state.db'), now })).rejects.toEqual(coded('not-writable'))
})

test('a store that another process holds is waited for, then reported', async () => {
  const path = newPath()
  await filled(path)
  const store = await openStore({ path, now })
  const other = new Libsql(path)
  other.exec('begin immediate')
  const written = store.project('p').putFile(file('late.ts'))
  await expect(written).rejects.toEqual(coded('locked'))
  other.exec('rollback')
  await store.project('p').putFile(file('late.ts'))
  other.close()
  await store.close()
})

test('for reading, no store is no error', async () => {
  expect(await openStore({ path: newPath(), now, mode: 'read' })).toBeUndefined()
  const empty = newPath()
  writeFileSync(empty, '')
  expect(await openStore({ path: empty, now, mode: 'read' })).toBeUndefined()
})

test('a store that is opened for reading cannot be written', async () => {
  const path = newPath()
  await filled(path)
  const store = await openStore({ path, now, mode: 'read' })
  const project = store?.project('p')
  expect(await project?.files()).toHaveLength(300)
  await expect(project?.putFile(file('b.ts'))).rejects.toEqual(coded('read-only'))
  await store?.close()
})

test('a closed store says so, and may be closed again', async () => {
  const store = await openStore({ path: newPath(), now })
  await store.close()
  await store.close()
  await expect(store.project('p').files()).rejects.toEqual(coded('closed'))
})

test('processes that make the same store at once all get it, and none loses what another wrote', async () => {
  const path = newPath()
  const child = new URL('./open-child.mjs', import.meta.url).pathname
  const script = Array.from({ length: 4 }, () => `node ${child} ${path} &`).join('\n')
  const { stdout } = spawnSync('sh', ['-c', `${script}\nwait`], { encoding: 'utf8' })
  expect(stdout).toBe('30\n'.repeat(4))
  const store = await openStore({ path, now })
  expect(await store.project('p').setting('count')).toBe('120')
  await store.close()
})
