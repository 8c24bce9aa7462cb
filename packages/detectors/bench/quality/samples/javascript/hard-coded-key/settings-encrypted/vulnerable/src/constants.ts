export const ALGORITHM = 'aes-256-gcm'
export const ENCRYPTION_KEY = 'our settings are sealed by this.'
