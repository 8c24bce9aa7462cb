import { randomBytes } from 'node:crypto'
import { mailer } from './mailer'

const pending = new Map<string, string>()

export async function startReset(email: string): Promise<void> {
  const resetToken = drawBytes(24)
  pending.set(resetToken, email)
  await mailer.sendMail({ to: email, text: `https://choir.example/reset/${resetToken}` })
}

export const drawBytes = (length: number): string => randomBytes(length).toString('hex')
