// CWE-798. No flow: a secret is found where it stands, in any text file. `secrets/claim-secrets.ts` makes the claims, for it knows
// the entropy of a value and masks what it quotes; the patterns here are made of its tables, so that the two never part.

import type { CandidatePattern, Rule } from '../../rule.js'
import {
  fallbackAssignment,
  namedEntry,
  plainAssignment,
  quotedAssignment,
  secretNameLiterals,
  setterCall,
  shortAssignment,
  shortNameLiterals,
} from '../../secrets/secret-assignments.js'
import { privateKeyOpening, secretFormats } from '../../secrets/secret-formats.js'

const assignment = { literals: secretNameLiterals, ignoresCase: true }

export const hardCodedSecret: Rule = {
  id: 'hard-coded-secret',
  aliases: [],
  weaknessClass: 'hard-coded-secret',
  cwe: ['CWE-798', 'CWE-321', 'CWE-259'],
  severity: 'high',
  title: 'Secret in the code',
  summary:
    'Everybody who reads the repository, its history or what is built from it can use the secret as if it were theirs.',
  recommendation:
    'Revoke the secret where it was issued, since history keeps it; read the new one from the environment or a secret store.',
  candidates: [
    ...[...secretFormats, privateKeyOpening].map(
      ({ label, literals, pattern }): CandidatePattern => ({ label, literals, pattern }),
    ),
    { ...assignment, label: 'text assigned to the name of a secret', pattern: quotedAssignment },
    { ...assignment, label: 'text instead of a secret of the environment', pattern: fallbackAssignment },
    { ...assignment, label: 'text given to a method with the name of a secret', pattern: setterCall },
    { ...assignment, label: 'text put under the name of a secret', pattern: namedEntry },
    {
      label: 'text assigned to the name of a secret',
      literals: shortNameLiterals,
      pattern: shortAssignment,
    },
    { ...assignment, label: 'setting with the name of a secret', pattern: plainAssignment },
  ],
  taint: { sources: 'none', sinks: [] },
}
