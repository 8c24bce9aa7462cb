import { CodedError } from '@sallyport/diagnostics'

/** The command line is wrong: exit code 2. */
export class UsageError extends CodedError {
  constructor(message: string, hint?: string) {
    super({ code: 'cli/usage', message, ...(hint === undefined ? {} : { hint }) })
  }
}
