export * from './set-in.js'
