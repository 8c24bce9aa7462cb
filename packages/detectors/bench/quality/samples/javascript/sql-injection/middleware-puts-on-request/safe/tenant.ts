import type { NextFunction, Request, Response } from 'express'

export function tenant(req: Request, _res: Response, next: NextFunction): void {
  ;(req as any).tenant = req.headers['x-tenant']
  next()
}
