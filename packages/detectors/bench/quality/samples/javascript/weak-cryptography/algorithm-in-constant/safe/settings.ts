const family = 'aes'
export const algorithm = `${family}-256-cbc`
