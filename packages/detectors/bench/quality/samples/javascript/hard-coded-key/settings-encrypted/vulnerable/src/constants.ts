export const ALGORITHM = 'aes-256-gcm'
export const ENCRYPTION_KEY = '7d1f0c4e5b2a49638e7c1d0f9a3b6c52'
