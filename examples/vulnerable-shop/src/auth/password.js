import { createHash } from 'node:crypto'

/** The form in which a password is kept. */
export function hashPassword(password, salt) {
  return createHash('md5').update(salt + password).digest('hex')
}

export function checkPassword(customer, password) {
  return hashPassword(password, customer.salt) === customer.passwordHash
}
