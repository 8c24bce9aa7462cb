import { BrowserWindow } from 'electron'
import path from 'node:path'

export function openWindow(address) {
  const window = new BrowserWindow({
    width: 900,
    webPreferences: { nodeIntegration: true },
  })
  window.loadURL(address)
  return window
}
