// Records of `/dev/kmsg`: `priority,sequence,microseconds,flags;message`, then lines of `KEY=value` that begin with a blank.

export interface KernelMessage {
  readonly microseconds: bigint
  readonly text: string
}

const record = /^\s*\d*\s*,\s*\d*\s*,\s*(\d{1,18})\s*,[^;]*;(.*)$/

/** The message of one record; nothing where it has no time or no text. */
export function parseMessage(written: string): KernelMessage | undefined {
  const [first = ''] = written.split('\n', 1)
  const [, microseconds, text] = record.exec(first) ?? []
  if (microseconds === undefined || text === undefined || text === '') return undefined
  return { microseconds: BigInt(microseconds), text }
}
