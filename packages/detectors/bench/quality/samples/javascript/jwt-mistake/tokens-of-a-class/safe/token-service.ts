import jwt from 'jsonwebtoken'

export class TokenService {
  constructor(private readonly key: string) {}

  issue(userId: string): string {
    return jwt.sign({ sub: userId }, this.key, { expiresIn: '1h' })
  }
}
