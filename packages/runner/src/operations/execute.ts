// execute: execute File, with arguments, environment, user and group as the context. INVARIANT: what the policy sees of the arguments is
// made from the same list as what the program gets.

import { randomUUID } from 'node:crypto'
import { type AttributeRecord, type Entity, EntityReference, type EntityUid } from '@sallyport/policy'
import type { AccessRequest } from '../access-request.js'
import type { Subject } from '../approval/subject.js'
import type { FileHandle } from '../handles/file-handle.js'
import { executeResultType } from '../handles/file-values.js'
import { OperationError } from '../operation-error.js'
import type { AbsolutePath } from '../path.js'
import { executeHeld } from '../platform/execute.js'
import { effectiveUser, groupName, ownIds, userName } from '../platform/identity.js'
import type { OwnerIds } from '../platform/ownership.js'
import { askFile } from './access.js'
import { bytesPerUnit } from './content.js'
import { defineOperation } from './operation.js'
import { ownerIds } from './ownership.js'
import {
  type Argument,
  argumentsIn,
  capabilitiesIn,
  environmentIn,
  loadsCode,
  targetIn,
  timeoutIn,
} from './program-options.js'
import { withRights, withTarget } from './program-rights.js'

/** In operations of the script: above the number after which it is looked at whether the run may go on. */
const costOfProgram = 10_000

export const execute = defineOperation({
  name: 'execute',
  style: 'method',
  summary: 'run the program that the handle holds, and wait for its end (Linux)',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'ExecuteOptions' },
  ],
  returns: 'ExecuteResult',
  asks: [{ action: 'execute', on: 'file', of: 'file' }],
  perform: (host, { file, options }) => {
    const owner = ownerIds(options)
    const args = argumentsIn(options)
    const environment = environmentIn(options)
    const target = targetIn(options)
    const end = withTarget(host, target, (inside) => {
      const namespace = target === undefined ? undefined : { target_process_id: target }
      const grant = host.guard.authorize(
        askExecute({ path: file.object.path, subject: file.object }, { args, environment, owner, namespace }),
      )
      refuseWhatCannotBe(file, environment)
      return withRights(host, capabilitiesIn(options), inside, (rights) => {
        host.meter.startProgram()
        return executeHeld(file.object, grant, {
          name: file.object.name,
          args: args.flatMap(({ key, value }) => (value === undefined ? [key] : [key, value])),
          environment,
          ...owner,
          mostMs: Math.min(timeoutIn(options), host.limits.programMilliseconds, host.meter.millisecondsLeft),
          mostBytes: host.limits.programBytes,
          ...(rights === undefined ? {} : { rights }),
        })
      })
    })
    // Enough that a run which was asked to end meanwhile ends here.
    host.charge(costOfProgram + (end.stdout.length + end.stderr.length) / bytesPerUnit)
    return executeResultType.make({ exit_code: end.exitCode, stdout: end.stdout, stderr: end.stderr })
  },
})

export interface ProgramQuestion {
  readonly args: readonly Argument[]
  readonly environment: ReadonlyMap<string, string>
  readonly owner: OwnerIds
  readonly namespace?: AttributeRecord | undefined
}

/** The file, and what has its name. */
export interface AskedProgram {
  readonly path: AbsolutePath
  readonly subject: Subject
}

/** The question whether a file may be run with just these arguments. */
export function askExecute(program: AskedProgram, question: ProgramQuestion): AccessRequest {
  const { args, environment, owner, namespace } = question
  const argumentsEntity = entityOfArguments(args)
  const environmentEntity: Entity = {
    uid: madeUp('file_system::Environment'),
    attrs: { names: [...environment.keys()] },
    parents: [],
    tags: environment,
  }
  return {
    ...askFile('execute', program.path, program.subject),
    context: {
      arguments: new EntityReference(argumentsEntity.uid),
      environment: new EntityReference(environmentEntity.uid),
      ...whoRuns(owner),
      ...(namespace === undefined ? {} : { namespace }),
    },
    entities: [argumentsEntity, environmentEntity],
  }
}

/** A value that begins with a dash is a flag too: many programs take it for one (PR-3). */
function entityOfArguments(args: readonly Argument[]): Entity {
  const tags = new Map<string, string>()
  const alone = args.filter(({ value }) => value === undefined).map(({ key }) => key)
  for (const { key, value } of args) tags.set(key, value ?? 'true')
  for (const [index, text] of alone.entries()) tags.set(`$ARG${index}`, text)
  const values = args.flatMap(({ value }) => value ?? [])
  const isFlag = (text: string): boolean => text.startsWith('-')
  return {
    uid: madeUp('file_system::Arguments'),
    attrs: {
      keys: args.filter(({ value }) => value !== undefined).map(({ key }) => key),
      flags: [...alone, ...values].filter(isFlag),
      positional_values: alone.filter((text) => !isFlag(text)),
    },
    parents: [],
    tags,
  }
}

function whoRuns({ uid, gid }: OwnerIds): AttributeRecord {
  const own = ownIds()
  const user = uid === -1 ? own.uid : uid
  const group = gid === -1 ? own.gid : gid
  return {
    user: { username: uid === -1 ? effectiveUser() : userName(BigInt(uid)), uid: user },
    group: { groupname: groupName(BigInt(group)), gid: group },
  }
}

/** After the policy was asked: a denial says nothing of what the system can do. */
function refuseWhatCannotBe(file: FileHandle, environment: ReadonlyMap<string, string>): void {
  if (file.mode.canWrite) {
    const reason =
      'Attempted to execute a file opened with write permissions. Files must be opened read-only for execution.'
    throw new OperationError('InvalidFileMode', `Invalid file mode: ${reason}: ${file.object.path.text}`)
  }
  const loading = [...environment.keys()].find(loadsCode)
  if (loading !== undefined) {
    const reason = `the environment variable ${loading} makes programs load other code`
    throw new OperationError('ValidationError', `Validation error: ${reason}`)
  }
}

function madeUp(type: string): EntityUid {
  return { type, id: randomUUID() }
}
