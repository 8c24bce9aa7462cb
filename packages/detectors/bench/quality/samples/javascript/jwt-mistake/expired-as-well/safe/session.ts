import type { NextFunction, Request, Response } from 'express'
import jwt from 'jsonwebtoken'

const key = process.env.TOKEN_KEY ?? ''

export function session(req: Request, res: Response, next: NextFunction) {
  try {
    const claims = jwt.verify(req.header('x-session') ?? '', key, { algorithms: ['HS256'] })
    res.locals.user = claims
    next()
  } catch {
    res.status(401).end()
  }
}
