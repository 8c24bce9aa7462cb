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
