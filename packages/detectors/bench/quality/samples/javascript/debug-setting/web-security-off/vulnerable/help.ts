import { BrowserWindow } from 'electron'

const preferences = {
  sandbox: true,
  webSecurity: false,
}

export const openHelp = () => new BrowserWindow({ webPreferences: preferences }).loadURL('https://help.acme.io/')
