// A client that logs its keys.
import winston from 'winston'

const logger = winston.createLogger()

export class Client {
  constructor(private readonly options: { apiKey: string; url: string }) {
    // finding: secret-in-log
    logger.info('client', { url: options.url, key: options.apiKey })
  }

  async refresh(refreshToken: string): Promise<void> {
    // finding: secret-in-log
    console.error('refreshing with ' + refreshToken)
    await fetch(this.options.url)
  }
}

export function invite(email: string, inviteToken: string): void {
  // finding: secret-in-log
  logger.info('invited', { email, inviteToken })
}
