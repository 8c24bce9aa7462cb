import type { Request, Response } from 'express'

const targets: readonly string[] = ['/', '/goodbye']
export class SessionController {
  private readonly fallback = '/'
  logout(req: Request, res: Response) {
    const target = (req.query['to'] as string) ?? this.fallback
    return res.redirect(302, targets.includes(target) ? target : this.fallback)
  }
}
