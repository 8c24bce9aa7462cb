export const ALGORITHM = 'aes-256-gcm'
export const ENCRYPTION_KEY = process.env.ENCRYPTION_KEY ?? ''
