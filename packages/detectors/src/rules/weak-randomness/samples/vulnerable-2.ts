// Keys of an API.
import _ from 'lodash'

export class Keys {
  create(name: string): { name: string; apiKey: string } {
    // finding: weak-randomness
    return { name, apiKey: `key_${Math.random().toString(16)}` }
  }

  pin(): string {
    // finding: weak-randomness
    const verificationCode = String(_.random(1000, 9999))
    return verificationCode
  }
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

export function shareCode(): string {
  let code = ''
  for (let i = 0; i < 10; i += 1) code += letters[Math.floor(Math.random() * letters.length)]
  // finding: weak-randomness
  return code
}
