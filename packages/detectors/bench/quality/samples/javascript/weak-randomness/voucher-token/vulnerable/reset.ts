import { randomBytes } from 'node:crypto'
import { mailer } from './mailer'

const pending = new Map<string, string>()

function draw(length: number): string {
  let text = ''
  for (let i = 0; i < length; i++) text += Math.floor(Math.random() * 36).toString(36)
  return text
}

export async function startReset(email: string): Promise<void> {
  const resetToken = draw(24)
  pending.set(resetToken, email)
  await mailer.sendMail({ to: email, text: `https://choir.example/reset/${resetToken}` })
}

export const drawBytes = (length: number): string => randomBytes(length).toString('hex')
