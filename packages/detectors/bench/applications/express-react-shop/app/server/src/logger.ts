import pino from 'pino'
import { isProduction } from './config.js'

export const logger = pino({ level: isProduction ? 'info' : 'debug' })
