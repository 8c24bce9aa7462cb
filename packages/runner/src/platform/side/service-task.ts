// Asks the system's service manager over its message bus. INVARIANT: it connects to the one socket of its order, as the user we are; an
// answer is bounded in size and time, and what has another form than asked for is no answer.

import { createConnection, type Socket } from 'node:net'
import { createClient, DBusError, type MessageBus } from 'dbus-native'
import { failureCode, TaskError } from './task-error.js'

export type UnitMethod = 'StartUnit' | 'StopUnit' | 'RestartUnit' | 'TryRestartUnit'

export interface ServiceInput {
  readonly socket: string
  readonly call:
    | { readonly kind: 'unit'; readonly method: UnitMethod; readonly unit: string }
    | { readonly kind: 'reload' }
    | { readonly kind: 'status'; readonly unit: string }
  readonly timeoutMs: number
  readonly mostBytes: number
}

/** Of `status`: the properties by name, without a check of their values; empty for all else. */
export type ServiceOutput = readonly (readonly [string, unknown])[]

const destination = 'org.freedesktop.systemd1'
const managerPath = '/org/freedesktop/systemd1'
const manager = `${destination}.Manager`
const unitPath = /^\/org\/freedesktop\/systemd1\/unit\/[A-Za-z0-9_]+$/

const unitProperties: ReadonlySet<string> = new Set([
  'Description',
  'LoadState',
  'FragmentPath',
  'UnitFileState',
  'UnitFilePreset',
  'ActiveState',
  'SubState',
  'Documentation',
  'NeedDaemonReload',
])
const serviceProperties: ReadonlySet<string> = new Set(['MainPID', 'TasksCurrent', 'MemoryCurrent'])

export async function perform({ socket, call, timeoutMs, mostBytes }: ServiceInput): Promise<ServiceOutput> {
  const stream = createConnection(socket)
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new TaskError('ETIMEDOUT')), timeoutMs)
      }),
      converse(stream, call, mostBytes),
    ])
  } catch (error) {
    throw new TaskError(codeOf(error))
  } finally {
    clearTimeout(timer)
    stream.destroy()
  }
}

/** The bus's own names of errors go on, since they say what is wrong; all else is a code. */
function codeOf(error: unknown): string {
  if (error instanceof TaskError) return error.code
  if (error instanceof DBusError && error.dbusName !== undefined && /^[\w.]{1,255}$/.test(error.dbusName))
    return error.dbusName
  const code = failureCode(error)
  return code === 'UNKNOWN' ? 'EPROTO' : code
}

async function converse(stream: Socket, call: ServiceInput['call'], mostBytes: number): Promise<ServiceOutput> {
  await new Promise<void>((resolve, reject) => {
    stream.once('connect', resolve)
    stream.once('error', reject)
  })
  const bus = createClient({
    stream,
    authMethods: ['EXTERNAL'],
    maxMessageSize: mostBytes,
    variants: 'plain',
    returnBigInt: true,
  })
  const broken = new Promise<never>((_resolve, reject) => {
    bus.connection.on('error', reject)
    bus.connection.on('close', (error: unknown) => reject(error ?? new TaskError('ECONNRESET')))
  })
  return await Promise.race([broken, perCall(bus, call)])
}

async function perCall(bus: MessageBus, call: ServiceInput['call']): Promise<ServiceOutput> {
  switch (call.kind) {
    case 'reload':
      await askManager(bus, 'Reload', '', [])
      return []
    case 'unit':
      await askManager(bus, call.method, 'ss', [call.unit, 'replace'])
      return []
    case 'status':
      return await statusOf(bus, call.unit)
  }
}

async function statusOf(bus: MessageBus, unit: string): Promise<ServiceOutput> {
  const path: unknown = await askManager(bus, 'LoadUnit', 's', [unit])
  if (typeof path !== 'string' || !unitPath.test(path)) throw new TaskError('EPROTO')
  const properties = await propertiesOf(bus, path, `${destination}.Unit`, unitProperties)
  if (!unit.endsWith('.service')) return properties
  return [...properties, ...(await propertiesOf(bus, path, `${destination}.Service`, serviceProperties))]
}

async function propertiesOf(
  bus: MessageBus,
  path: string,
  about: string,
  wanted: ReadonlySet<string>,
): Promise<ServiceOutput> {
  const pairs: unknown = await bus.invoke({
    destination,
    path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'GetAll',
    signature: 's',
    body: [about],
  })
  if (!Array.isArray(pairs)) throw new TaskError('EPROTO')
  return pairs.filter((pair): pair is [string, unknown] => Array.isArray(pair) && wanted.has(String(pair[0])))
}

async function askManager(bus: MessageBus, member: string, signature: string, body: string[]): Promise<unknown> {
  const path = managerPath
  const head = { destination, path, interface: manager, member }
  return await bus.invoke(body.length === 0 ? head : { ...head, signature, body })
}
