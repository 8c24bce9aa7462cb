// What a database keeps of a password, in records that are answered whole.

import type { Source } from '../../taint/specification.js'

export const passwordOfRecord: Source = {
  kind: 'record',
  field: '^_?(?:hashed_?|encrypted_?|crypted_?)?(?:password|passwd|pwd)(?:_?(?:hash|digest|salt|enc))?$|^pass_?hash$',
  spokenOf: 'pass_?(?:word|wd|hash)',
  what: 'the password of a record, or its digest',
}
