// What the guard's thread and the side thread say to each other. Plain data only: it is copied from one to the other.

import type { MessagePort } from 'node:worker_threads'
import type { ConnectInput } from './connect-task.js'
import type { HttpInput, HttpOutput } from './http-task.js'
import type { ResolveInput } from './resolve-task.js'
import type { ServiceInput, ServiceOutput } from './service-task.js'

/** Each task with what it gets and gives: a fixed list, and the only thing that the side thread can be asked for. */
export interface SideTasks {
  readonly connect: { readonly input: ConnectInput; readonly output: true }
  readonly http: { readonly input: HttpInput; readonly output: HttpOutput }
  readonly service: { readonly input: ServiceInput; readonly output: ServiceOutput }
  readonly resolve: { readonly input: ResolveInput; readonly output: readonly string[] }
}

export type SideTaskName = keyof SideTasks

export interface SideOrder {
  readonly number: number
  readonly name: SideTaskName
  readonly input: unknown
}

export type SideAnswer =
  | { readonly number: number; readonly output: unknown }
  /** `code` is the system's or the task's own word, such as `ECONNREFUSED`. */
  | { readonly number: number; readonly code: string }

export interface SideWorkerSettings {
  readonly port: MessagePort
  /** Shared: element 0 counts answers, so that the guard's thread can sleep until the next. */
  readonly signal: Int32Array
}
