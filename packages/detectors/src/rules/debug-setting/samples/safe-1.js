const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 800,
    // ok: debug-setting
    webPreferences: { nodeIntegration: false, contextIsolation: true, preload: `${__dirname}/preload.js` },
  })
  window.loadURL('https://app.acme.io/')
})

// ok: debug-setting
const settings = { nodeIntegration: true, playground: true }
module.exports = settings
