import { marked } from 'marked'

export const toMarkup = (text) => marked.parse(text, { breaks: true })
