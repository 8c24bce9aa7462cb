// What goes wrong in a hunt as its operator reads it.

import { CodedError } from '@sallyport/diagnostics'

/** The workspace cannot be used as it is. */
export class WorkspaceError extends CodedError {}

/** A stage cannot begin or cannot go on; single files that fail are no error but a state. */
export class HuntError extends CodedError {}

/** An agent cannot be asked at all: its settings, its key or its address. What it answers is never an error but a value. */
export class AgentError extends CodedError {}
