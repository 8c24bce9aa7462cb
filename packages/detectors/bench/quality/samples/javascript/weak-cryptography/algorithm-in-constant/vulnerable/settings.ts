const family = 'des'
export const algorithm = `${family}-ede3-cbc`
