import jwt from 'jsonwebtoken'

export class TokenService {
  private readonly key = 'ferry-timetable-key'

  issue(userId: string): string {
    return jwt.sign({ sub: userId }, this.key, { expiresIn: '1h' })
  }
}
