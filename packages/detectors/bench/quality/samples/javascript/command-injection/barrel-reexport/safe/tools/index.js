export { backup as runBackup } from './backup.js'
export * from './clock.js'
