import { readFileSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'

export const usersDocument = new DOMParser().parseFromString(readFileSync('users.xml', 'utf8'), 'text/xml')
