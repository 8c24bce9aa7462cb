// Electron: what a page sends to the main process. A page that loads content from elsewhere may be under an attacker's control.

import type { FrameworkModel } from './model.js'

export const electron: FrameworkModel = {
  name: 'Electron',
  handlers: [
    {
      kind: 'callback',
      callee: ['electron#ipcMain.{handle,handleOnce,on,once}'],
      argument: 1,
      parameters: [undefined, ...Array.from({ length: 6 }, () => 'electron:Message')],
    },
  ],
  sources: [{ symbol: 'electron:Message', kind: 'message', one: 'the field', all: 'a message of a page' }],
  responses: [],
  aliases: [],
  annotations: [],
}
