import { oneTimeCode } from './codes.js'
import { sendMail } from './mail.js'

const pending = new Map()

export async function requestSignIn(email) {
  const code = oneTimeCode()
  pending.set(email, { code, until: Date.now() + 600000 })
  await sendMail(email, `Your code is ${code}`)
}
