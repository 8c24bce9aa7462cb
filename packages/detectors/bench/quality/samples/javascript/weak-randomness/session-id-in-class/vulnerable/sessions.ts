const digits = (count: number) =>
  Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('')

export class Sessions {
  private readonly open = new Map<string, string>()
  begin(user: string): string {
    const sessionId = digits(16)
    this.open.set(sessionId, user)
    return sessionId
  }
}
