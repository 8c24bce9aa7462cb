import { BrowserWindow } from 'electron'
import path from 'node:path'

export function openWindow(address) {
  const window = new BrowserWindow({
    width: 900,
    webPreferences: { nodeIntegration: false, preload: path.join(import.meta.dirname, 'preload.js') },
  })
  window.loadURL(address)
  return window
}
