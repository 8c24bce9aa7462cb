// A repository to hunt in, made for one test: the shop of the examples, or files that the test names.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Desk, type Finished, makeDesk } from './executables.js'

const shop = fileURLToPath(new URL('../../examples/vulnerable-shop', import.meta.url))

export interface HuntDesk extends Desk {
  /** The repository. */
  readonly root: string
  write(name: string, content: string | Uint8Array): string
  read(name: string): string
  /** Runs `sallyport` in the repository. */
  hunt(...args: readonly string[]): Promise<Finished>
  /** Runs it with JSON output, and reads that. */
  json(...args: readonly string[]): Promise<Document>
}

/** A document, as far as tests look into it. */
export interface Document {
  readonly [key: string]: unknown
  readonly code: number | null
  readonly findings: readonly Summary[]
}

export interface Summary {
  readonly id: string
  readonly fingerprint: string
  readonly severity: string
  readonly weaknessClass: string
  readonly title: string
  readonly place: { readonly path: string; readonly startLine: number }
  readonly owners: readonly string[]
  readonly verdict: string | null
  readonly decision: string
}

export function makeHuntDesk(files?: Readonly<Record<string, string | Uint8Array>>): HuntDesk {
  const desk = makeDesk()
  const root = join(desk.path, 'repo')
  if (files === undefined) cpSync(shop, root, { recursive: true, filter: (path) => !path.endsWith('history.json') })
  else mkdirSync(root)
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  for (const [name, content] of Object.entries(files ?? {})) write(name, content)
  const hunt = (...args: readonly string[]): Promise<Finished> => desk.run('sallyport', args, {}, root)
  return {
    ...desk,
    root,
    write,
    read: (name) => readFileSync(join(root, name), 'utf8'),
    hunt,
    json: async (...args) => {
      const { code, stdout, stderr } = await hunt(...args, '--output', 'json')
      try {
        return { ...(JSON.parse(stdout) as Document), code }
      } catch {
        throw new Error(`no document (exit code ${code}): ${stdout}\n${stderr}`)
      }
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true })
      desk.remove()
    },
  }
}

/** Findings as one comparable line each. */
export function lines(findings: readonly Summary[]): string[] {
  return findings.map(({ weaknessClass, place, verdict }) => `${weaknessClass} ${place.path} ${verdict ?? '-'}`).sort()
}
