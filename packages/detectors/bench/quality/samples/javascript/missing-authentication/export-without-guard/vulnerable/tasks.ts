export const rebuild = async () => ({ done: true })
export const prune = async () => ({ removed: 3 })
export const exportAll = async () => [{ email: 'a@choir.example' }]
