// How scripts see what goes wrong with services: kinds of `ProcessErrorKind`, which both share.

import { OperationError } from '../operation-error.js'
import { SideFailure } from '../platform/side-thread.js'
import type { ErrorVocabulary } from './failure-form.js'
import { processErrors } from './process-errors.js'

type ServiceErrorKind = 'ServiceNotFound' | 'DBusError' | 'ValidationError'

/** A failure with a kind of its own. */
export class ServiceError extends OperationError {
  readonly serviceKind: ServiceErrorKind

  constructor(serviceKind: ServiceErrorKind, message: string) {
    super('Other', message, { reason: serviceKind === 'ValidationError' ? 'usage' : 'system' })
    this.serviceKind = serviceKind
  }
}

export const serviceErrors: ErrorVocabulary = {
  ...processErrors,
  kindOf: (error) => (error instanceof ServiceError ? error.serviceKind : processErrors.kindOf(error)),
}

/** There is no bus at that place, or nobody who serves it. */
const absent: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'])
const noSuchUnit = 'org.freedesktop.systemd1.NoSuchUnit'

/** A failure of the bus in the words of scripts; all else is a defect and passes through. */
export function serviceFailure(error: unknown, written: string): unknown {
  if (!(error instanceof SideFailure)) return error
  const { code } = error
  if (code === noSuchUnit) return new ServiceError('ServiceNotFound', `Unit: ${written}`)
  if (absent.has(code)) {
    const message = `Unsupported Operation error: services: this machine has no message bus of a service manager: ${code}`
    return new OperationError('UnsupportedOperationError', message, { reason: 'system', code })
  }
  if (code === 'EACCES') return new ServiceError('DBusError', `Failed to connect to system bus: ${code}`)
  if (code === 'ETIMEDOUT') return new ServiceError('DBusError', 'the service manager did not answer in time')
  return new ServiceError('DBusError', `the service manager did not do it: ${code}`)
}
