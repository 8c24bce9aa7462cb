import { randomInt } from 'node:crypto'

const digits = (count: number) =>
  Array.from({ length: count }, () => randomInt(10)).join('')

export class Sessions {
  private readonly open = new Map<string, string>()
  begin(user: string): string {
    const sessionId = digits(16)
    this.open.set(sessionId, user)
    return sessionId
  }
}
