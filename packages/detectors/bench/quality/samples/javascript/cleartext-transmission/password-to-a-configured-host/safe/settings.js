export const host = 'https://login.acme.io'
