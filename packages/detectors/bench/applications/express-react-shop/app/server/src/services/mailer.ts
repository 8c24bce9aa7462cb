import { createTransport } from 'nodemailer'
import { config } from '../config.js'
import { logger } from '../logger.js'
import { signUnsubscribe } from './tokens.js'

const transport = createTransport(config.SMTP_URL)
const attempts = 4

async function send(to: string, subject: string, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await transport.sendMail({ from: 'Seed Shop <orders@shop.example>', to, subject, text })
      return
    } catch (error) {
      if (attempt === attempts) throw error
      const waitMs = 500 * 2 ** attempt + Math.random() * 250
      logger.warn({ attempt, waitMs }, 'mail is sent again')
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

export function mailReset(to: string, token: string): Promise<void> {
  const link = new URL(`/reset?token=${encodeURIComponent(token)}`, config.PUBLIC_URL)
  return send(to, 'Set a new password', `Follow this link within the hour:\n\n${link}\n`)
}

export function mailConfirmation(to: string, token: string): Promise<void> {
  const link = new URL(`/confirm?token=${encodeURIComponent(token)}`, config.PUBLIC_URL)
  return send(to, 'Confirm your address', `Welcome! Please confirm:\n\n${link}\n`)
}

export function mailNews(to: string, customerId: number, text: string): Promise<void> {
  const link = new URL(`/unsubscribe?token=${signUnsubscribe(customerId)}`, config.PUBLIC_URL)
  return send(to, 'New in the shop', `${text}\n\nNo more news: ${link}\n`)
}
