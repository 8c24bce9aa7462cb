// The same with other libraries.
import cookieSession from 'cookie-session'
import CryptoJS from 'crypto-js'

// finding: hard-coded-key
export const sessions = cookieSession({ name: 's', keys: ['first', 'second'] })

export function hide(text: string): string {
  // finding: hard-coded-key
  return CryptoJS.AES.encrypt(text, 'a passphrase').toString()
}
