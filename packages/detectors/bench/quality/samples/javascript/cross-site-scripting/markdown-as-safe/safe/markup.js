import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'

export const toMarkup = (text) => sanitizeHtml(marked.parse(text, { breaks: true }))
