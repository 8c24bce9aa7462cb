import { hash } from 'bcrypt'

export class User {
  hash = ''
  async setPassword(password: string) {
    this.hash = await hash(password, 12)
  }
}
