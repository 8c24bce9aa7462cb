// Tokens of a grammar, and masked keys.
import winston from 'winston'
import { mask } from './mask.js'

const logger = winston.createLogger()

export function parse(tokens: readonly { token: string }[]): void {
  // ok: secret-in-log
  for (const { token } of tokens) logger.debug(`read ${token}`)
}

export function started(apiKey: string): void {
  // ok: secret-in-log
  logger.info(`key ${mask(apiKey)}`)
  // ok: secret-in-log
  logger.info(`key …${apiKey.slice(-4)}`)
  // ok: secret-in-log
  logger.info('key', { isSet: apiKey !== '' })
}
