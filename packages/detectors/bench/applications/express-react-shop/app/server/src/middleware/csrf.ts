import { csrfSync } from 'csrf-sync'

const { csrfSynchronisedProtection, generateToken } = csrfSync({
  getTokenFromRequest: (req) => req.headers['x-csrf-token'] as string | undefined,
})

export const csrfProtection = csrfSynchronisedProtection
export const csrfToken = generateToken
