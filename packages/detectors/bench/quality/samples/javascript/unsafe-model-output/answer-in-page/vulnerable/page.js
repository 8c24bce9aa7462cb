import { marked } from 'marked'

export const pageOf = (text) => `<article>${marked.parse(text)}</article>`
