// What calls of Python change something that stays: a store, a file, another service. A `dict` is updated and a list is added to under
// the same names, so that these count only where they are called on what is named as a store.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'

const always =
  /^(?:a?(?:create|delete|destroy|save)|commit|unlink|rmtree|truncate|persist|upsert|charge|refund|enqueue|apply_async|delay|(?:insert|update|delete|replace)_(?:one|many)|find_one_and_\w+|bulk_\w+|(?:get|update)_or_create|set_password|perform_(?:create|update|destroy)|send_mail|send_message|add_to_class)$/
/** A function of the program, named for what it does. */
const named =
  /^_?(?:create|delete|destroy|save|add|update|remove|insert|set|put|push|store|write|send|register|import|upload|record|mark|close|open|toggle|cancel|approve|publish|archive|restore|assign|transfer|charge|refund|reset|grant|revoke|enable|disable|rename|move|replace|append|apply|enqueue|persist|drop|purge|clear|process|submit)_\w+$/
const ofStore =
  /^(?:add|add_all|insert|update|remove|merge|set|put|put_item|put_object|push|replace|write|execute|executemany|run|send|publish|approve|cancel|archive|restore|close|clear|pop|drop)$/
const store =
  /(?:^|[._])(?:session|db|database|conn|connection|cursor|cur|tx|repo|repository|store|storage|service|manager|objects|collection|table|crud|queue|redis|bucket|s3|mailer|producer|client|os|subprocess|shutil|filter|engine)s?(?:\(.*\))?$|\.(?:objects|query)\b/i

export function changingCallOfPython(semantics: Semantics, ref: Ref): boolean {
  const { program, constants } = semantics
  if (program.flow(ref).op !== 'call') return false
  const { name, receiver, symbol } = calleeOf(semantics, ref)
  if (name === undefined) return false
  if (/^(?:self\.)?(?:response|resp|logger|log|logging|console|messages)$/.test(receiver)) return false
  if (always.test(name)) return !/^(?:form|os\.path)$/.test(receiver) || name === 'save'
  if (named.test(name))
    return (
      !/^(?:request|flask|json|self\.request)$/.test(receiver) &&
      !/^(?:set_(?:cookie|status|header|secure_cookie)|send_(?:file|from_directory)|mark_safe|open_\w*|register_\w*filter)$/.test(
        name,
      )
    )
  if (!ofStore.test(name)) return false
  if (/^execute/.test(name)) {
    const first = program.argument(ref, 0)
    const constant = first === undefined ? undefined : constants.of(first)
    if (constant !== undefined && /^\s*(?:select|pragma|with|show)\b/i.test(text(constant))) return false
    return /\b(?:insert|update|delete|drop|replace|merge)\b/i.test(
      first === undefined ? '' : (constant === undefined ? program.text(first) : text(constant)).slice(0, 400),
    )
  }
  return store.test(receiver) || /^(?:os|shutil|subprocess)#/.test(plainSymbol(symbol ?? ''))
}

/** A secret or a signature that the code compares, or where somebody becomes known. */
export function provesInPython(semantics: Semantics, ref: Ref): boolean {
  if (semantics.program.flow(ref).op !== 'call') return false
  const { name = '', symbol = '' } = calleeOf(semantics, ref)
  if (
    /^(?:compare_digest|check_password(?:_hash)?|checkpw|verify(?:_.*)?|construct_event|unsign|decrypt|authenticate|login_user|login|logout|logout_user|create_(?:access|refresh)_token|constant_time_compare|validate_signature|is_signed|signature_matches|check_token|validate_token)$/.test(
      name,
    )
  )
    return true
  return /(?:^|_)(?:signed|signature|hmac)(?:_|$)/.test(name) || /^hmac#/.test(plainSymbol(symbol))
}
