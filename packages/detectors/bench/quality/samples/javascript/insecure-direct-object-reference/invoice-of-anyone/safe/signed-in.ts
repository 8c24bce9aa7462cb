import type { NextFunction, Request, Response } from 'express'
import jwt from 'jsonwebtoken'

export function signedIn(req: Request, res: Response, next: NextFunction) {
  try {
    const claims = jwt.verify(req.header('authorization')?.slice(7) ?? '', process.env.KEY ?? '', { algorithms: ['HS256'] })
    res.locals.customerId = (claims as { sub: string }).sub
    next()
  } catch {
    res.status(401).end()
  }
}
