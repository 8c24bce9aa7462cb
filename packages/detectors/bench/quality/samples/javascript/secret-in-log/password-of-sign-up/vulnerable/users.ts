const all: { email: string; hash: string }[] = []
export const users = { insert: async (user: { email: string; hash: string }) => void all.push(user) }
