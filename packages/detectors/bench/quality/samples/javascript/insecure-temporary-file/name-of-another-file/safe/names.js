import { randomBytes } from 'node:crypto'

export const fixedName = () => `/var/tmp/archive-${process.pid}.tar`
export const freshName = () => `/var/tmp/archive-${randomBytes(12).toString('hex')}.tar`
