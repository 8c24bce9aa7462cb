// CWE-352. No flow: a session in a cookie without `sameSite`, forms that are read, routes that change something, and no token anywhere
// in the program. The question is asked in `structure/forgeable-request.ts`.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const crossSiteRequestForgery: Rule = {
  id: 'cross-site-request-forgery',
  aliases: [],
  weaknessClass: 'cross-site-request-forgery',
  cwe: ['CWE-352'],
  severity: 'medium',
  title: 'State changed by a request of another site',
  summary: 'A page of the attacker sends a form in the name of whoever is signed in and looks at it.',
  recommendation:
    "Set `sameSite: 'lax'` or `'strict'` for the cookie of the session, and ask for a token in each form that changes something.",
  candidates: [
    {
      label: 'forms that are read',
      literals: ['urlencoded', 'multer', 'fileupload', 'formidable'],
      pattern: '\\burlencoded\\s*\\(|[\'"](?:multer|express-fileupload|formidable)[\'"]',
    },
  ],
  languages: { python, java },
  taint: { sources: 'none', sinks: [] },
  structures: ['forgeable-request'],
}
