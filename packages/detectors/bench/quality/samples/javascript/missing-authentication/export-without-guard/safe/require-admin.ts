import type { NextFunction, Request, Response } from 'express'
import jwt from 'jsonwebtoken'

export function requireAdmin(req: Request, res: Response, next: NextFunction) {
  try {
    const claims = jwt.verify(req.header('authorization')?.slice(7) ?? '', process.env.KEY ?? '', { algorithms: ['HS256'] })
    if ((claims as { role?: string }).role !== 'admin') return void res.status(403).end()
    next()
  } catch {
    res.status(401).end()
  }
}
