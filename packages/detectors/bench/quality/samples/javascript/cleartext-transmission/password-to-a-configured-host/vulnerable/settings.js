export const host = 'http://login.acme.io'
