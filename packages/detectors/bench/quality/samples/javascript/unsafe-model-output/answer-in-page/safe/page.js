import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'

export const pageOf = (text) => `<article>${sanitizeHtml(marked.parse(text))}</article>`
