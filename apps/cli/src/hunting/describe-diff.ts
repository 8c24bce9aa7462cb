// What a hunt in a part of the tree looked at, for people and for programs.

import { counted, visibleLine } from '@sallyport/diagnostics'
import type { FindingRecord } from '@sallyport/findings'
import { type ChangeSet, originOf } from '@sallyport/scanner'
import type { Project } from '@sallyport/store'

export interface DiffDescription {
  readonly kind: ChangeSet['kind']
  readonly ref: string | null
  readonly base: string | null
  readonly files: readonly {
    readonly path: string
    readonly change: string
    readonly from?: string
    /** That of the scan, or `deleted`, `not-found`, `ignored`; `not-scanned` where no scan has come to it. */
    readonly state: string
  }[]
  readonly near: number
  readonly notes: readonly string[]
}

export async function describeDiff(changes: ChangeSet, project: Project): Promise<DiffDescription> {
  const states = new Map((await project.files()).map(({ path, state }) => [path, state]))
  const files = [...changes.files.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
  return {
    kind: changes.kind,
    ref: changes.ref,
    base: changes.base,
    files: files.map(({ path, change, from, state }) => ({
      path,
      change,
      ...(from === undefined ? {} : { from }),
      state: state ?? states.get(path) ?? 'not-scanned',
    })),
    near: changes.near.size,
    notes: changes.notes,
  }
}

export function isUnscanned({ state }: DiffDescription['files'][number]): boolean {
  return state !== 'scanned' && state !== 'deleted' && state !== 'ignored'
}

export function diffLines(diff: DiffDescription, findings: readonly FindingRecord[], changes: ChangeSet): string[] {
  const scanned = diff.files.filter(({ state }) => state === 'scanned').length
  const names: Record<ChangeSet['kind'], string> = {
    base: `since \`${diff.ref}\` (${diff.base?.slice(0, 12)})`,
    staged: 'staged',
    commit: `in commit \`${diff.ref}\``,
    files: 'named',
  }
  const near = diff.near === 0 ? '' : `, ${counted(diff.near, 'file')} near them looked at as well`
  const older = findings.filter((record) => originOf(record, changes) === 'older').length
  return [
    `diff:        ${counted(diff.files.length, 'file')} ${visibleLine(names[diff.kind])}, ${scanned} scanned${near}`,
    ...(scanned === 0 ? ['             nothing in it can be analysed'] : []),
    ...(older === 0
      ? []
      : [`             ${counted(older, 'finding')} older than the change: not counted by \`--fail-on\``]),
    ...diff.notes.map((note) => `             ${visibleLine(note)}`),
  ]
}
