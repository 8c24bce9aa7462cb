export const parts = (text) => (text ?? '').split(';').map((part) => part.trim())
