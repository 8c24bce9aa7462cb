// `.sallyport/suppressions.json`: findings that somebody decided not to act on, by fingerprint, each with a reason and perhaps an
// end. They may come with an untrusted repository: they hide a finding from lists and never from the counts (RE-3).

import type { Source } from '@sallyport/diagnostics'
import type { FindingRecord } from '@sallyport/findings'
import { parse } from 'jsonc-parser'
import { z } from 'zod'
import { WorkspaceError } from '../errors.js'

const suppressionSchema = z.strictObject({
  fingerprint: z.string().regex(/^v1:[0-9a-f]{64}$/, 'expected `v1:` and 64 hex digits'),
  reason: z.string().min(1).max(1000),
  /** A day or an instant, UTC; from then on the finding is open again. */
  expires: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/, 'expected `YYYY-MM-DD` or an RFC 3339 time in UTC')
    .refine((text) => !Number.isNaN(Date.parse(text)), 'no such day')
    .optional(),
})

export const suppressionsSchema = z.strictObject({
  $schema: z.string().optional(),
  suppressions: z.array(suppressionSchema).max(100_000),
})

export type Suppression = z.infer<typeof suppressionSchema>

export function parseSuppressions(source: Source): readonly Suppression[] {
  const parsed = suppressionsSchema.safeParse(parse(source.text, [], { allowTrailingComma: true }))
  if (parsed.success) return parsed.data.suppressions
  const [issue] = parsed.error.issues
  throw new WorkspaceError({
    code: 'workspace/suppressions-invalid',
    message:
      `cannot use \`${source.name}\`: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'it does not fit'}`.trim(),
    hint: 'write `{ "suppressions": [{ "fingerprint": …, "reason": …, "expires": … }] }`',
  })
}

/** Records with the file's suppressions applied where no person decided otherwise by a command. */
export function applySuppressions(
  records: readonly FindingRecord[],
  suppressions: readonly Suppression[],
  origin: string,
  now: Date,
): FindingRecord[] {
  const inForce = new Map(
    suppressions
      .filter(({ expires }) => expires === undefined || Date.parse(expires) > now.getTime())
      .map((each) => [each.fingerprint, each]),
  )
  return records.map((record) => {
    const suppression = inForce.get(record.finding.fingerprint)
    if (suppression === undefined || record.decision.decision !== 'open') return record
    const { reason, expires } = suppression
    const expiresAt = expires === undefined ? {} : { expiresAt: new Date(expires).toISOString() }
    return { ...record, decision: { decision: 'suppressed', reason, origin, ...expiresAt } }
  })
}
