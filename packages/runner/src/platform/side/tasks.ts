// The tasks of the side thread; each file is loaded when its task is first asked for.

import type { SideTaskName } from './protocol.js'

/** A task gets data and gives data; the side thread decides nothing. */
export interface Task {
  readonly perform: (input: never) => Promise<unknown>
}

export const taskFiles: Readonly<Record<SideTaskName, () => Promise<Task>>> = {
  connect: () => import('./connect-task.js'),
  http: () => import('./http-task.js'),
  service: () => import('./service-task.js'),
  resolve: () => import('./resolve-task.js'),
}
