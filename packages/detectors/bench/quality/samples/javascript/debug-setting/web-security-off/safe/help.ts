import { BrowserWindow } from 'electron'

const preferences = {
  sandbox: true,
  webSecurity: true,
}

export const openHelp = () => new BrowserWindow({ webPreferences: preferences }).loadURL('https://help.acme.io/')
