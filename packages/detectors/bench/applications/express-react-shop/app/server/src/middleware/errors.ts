import type { ErrorRequestHandler } from 'express'
import { ZodError } from 'zod'
import { isProduction } from '../config.js'
import { logger } from '../logger.js'

export class HttpError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const reportErrors: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) {
    next(error)
    return
  }
  if (error instanceof ZodError) {
    res.status(400).json({ error: 'invalid input', fields: error.issues.map(({ path }) => path.join('.')) })
    return
  }
  if (error instanceof HttpError) {
    res.status(error.status).json({ error: error.message })
    return
  }
  logger.error({ err: error, method: req.method, path: req.path }, 'request failed')
  if (isProduction) res.status(500).json({ error: 'internal error' })
  else res.status(500).json({ error: String(error), stack: error.stack })
}
