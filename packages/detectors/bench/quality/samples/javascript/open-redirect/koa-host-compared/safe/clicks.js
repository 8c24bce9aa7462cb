const clicks = new Map()
export const count = async (mail) => clicks.set(mail, (clicks.get(mail) ?? 0) + 1)
