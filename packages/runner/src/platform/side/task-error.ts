// A failure of a task with a word of its own; every other failure crosses as the system's code, without its text (EN-9).

export class TaskError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'TaskError'
    this.code = code
  }
}

/** Nothing but a word: texts of libraries name addresses and our inside. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return 'UNKNOWN'
  return error.code
}
