// What the last walk left out, and the sum of what became of every file. INVARIANT: the counts of the states add up to the files.

import { type Coverage, coverageSchema } from '@sallyport/findings'
import { z } from 'zod'
import { fileState } from '../columns.js'
import { rowInvalid } from '../errors.js'
import type { Session } from '../session.js'
import type { RecordOf } from '../tables.js'

/** A directory stands for all that is below it. */
export type Ignored = RecordOf<'ignored'>

export interface CoverageRecords {
  /** Replaces what the walk before left out, and says whether this one came to its end. */
  putIgnored(entries: readonly Ignored[], extent: Coverage['extent']): Promise<void>
  ignored(): Promise<Ignored[]>
  coverage(): Promise<Coverage>
}

const countsSchema = z.object({ state: fileState, files: z.coerce.number().pipe(z.int()) })

export function coverageRecords(session: Session): CoverageRecords {
  return {
    putIgnored: (entries, extent) =>
      session.write(async (scope) => {
        await scope.delete('ignored').execute()
        await scope.insert('ignored', entries)
        await scope.put('walks', [{ extent }])
      }),
    ignored: () => session.read((scope) => scope.read('ignored', (rows) => rows.orderBy('path'))),
    coverage: () =>
      session.read(async (scope) => {
        const counted = await scope
          .from('files')
          .select((columns) => ['state', columns.fn.countAll().as('files')])
          .groupBy('state')
          .orderBy('state')
          .execute()
        const states = counted.map(checkedCount)
        const ignored = await scope.read('ignored', (rows) => rows)
        const [walk] = await scope.read('walks', (rows) => rows)
        return coverageSchema.parse({
          files: states.reduce((sum, { files }) => sum + files, 0),
          states: Object.fromEntries(states.map(({ state, files }) => [state, files])),
          ignoredDirectories: ignored.filter(({ kind }) => kind === 'directory').length,
          ignoredFiles: ignored.filter(({ kind }) => kind === 'file').length,
          // Where no walk came to its end, nobody knows what is missing.
          extent: walk?.extent ?? 'partial',
        })
      }),
  }
}

function checkedCount(row: { readonly state: unknown }): z.infer<typeof countsSchema> {
  const parsed = countsSchema.safeParse(row)
  if (!parsed.success) throw rowInvalid('files', `with state \`${row.state}\``, 'no state of a file')
  return parsed.data
}
