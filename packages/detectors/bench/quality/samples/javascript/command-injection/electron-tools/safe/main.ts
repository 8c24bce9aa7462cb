import { app, BrowserWindow, ipcMain } from 'electron'
import { runTool } from './tools'

ipcMain.on('tool:run', (event, request: { tool: string; file: string }) => {
  runTool(request, (output) => event.sender.send('tool:output', output))
})

app.on('ready', () => new BrowserWindow().loadFile('index.html'))
