const { app, BrowserWindow, ipcMain } = require('electron')
const path = require('node:path')
const notes = require('./notes')

ipcMain.handle('notes:list', () => notes.list())
ipcMain.handle('notes:read', (event, name) => notes.read(name))

app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { preload: path.join(__dirname, 'preload.js') } })
  window.loadFile('index.html')
})
