import { createHash, randomBytes } from 'node:crypto'

export class User {
  hash = ''
  salt = ''
  setPassword(password: string) {
    this.salt = randomBytes(8).toString('hex')
    this.hash = createHash('sha1').update(this.salt + password).digest('hex')
  }
}
