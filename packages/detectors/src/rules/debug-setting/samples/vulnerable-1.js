const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 800,
    // finding: debug-setting
    webPreferences: { nodeIntegration: true },
  })
  const other = new BrowserWindow({
    // finding: debug-setting
    webPreferences: { contextIsolation: false },
  })
  window.loadURL('https://app.acme.io/')
  other.loadURL('https://app.acme.io/help')
})
