import type { RequestHandler } from 'express'
import { type Customer, findCustomer } from '../services/customers.js'
import { HttpError } from './errors.js'

declare module 'express-session' {
  interface SessionData {
    customerId: number
  }
}

declare global {
  namespace Express {
    interface Request {
      customer?: Customer
    }
  }
}

export const loadCustomer: RequestHandler = async (req, _res, next) => {
  if (req.session.customerId !== undefined) {
    req.customer = await findCustomer(req.session.customerId)
  }
  next()
}

export const requireCustomer: RequestHandler = (req, _res, next) => {
  if (req.customer === undefined) throw new HttpError(401, 'sign in first')
  next()
}

export const requireStaff: RequestHandler = (req, _res, next) => {
  if (req.customer?.role !== 'staff') throw new HttpError(403, 'staff only')
  next()
}

export function signedIn(req: Express.Request): Customer {
  if (req.customer === undefined) throw new HttpError(401, 'sign in first')
  return req.customer
}
