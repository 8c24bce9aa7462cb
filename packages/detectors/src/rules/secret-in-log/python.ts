// Secrets that Python writes into a log, by their names.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'

const levels = 'debug,info,warning,warn,error,critical,exception,log'

const ownSources: readonly Source[] = [
  {
    kind: 'name',
    name: '^(?:(?:new|old|plain|raw|user|admin|db|database|current|temp|temporary|my)_?)?(?:password|passwd|passphrase|client_?secret|api_?secret|secret_?key|api_?key|private_?key|access_?token|refresh_?token|auth_?token|bearer_?token|credit_?card(?:_?number)?|cvv)$',
    what: 'a secret',
  },
  {
    kind: 'symbol',
    symbol: 'py:Request.{form,json,POST,data,args}.{password,passwd,passphrase,api_key,access_token}',
    what: 'a secret',
  },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a line of a log',
    confidence: 'medium',
    callee: [
      `logging#{${levels}}`,
      `logging#getLogger().{${levels}}`,
      `flask#{Flask(),current_app}.logger.{${levels}}`,
      `{structlog#{get_logger,getLogger}(),loguru#logger}.{${levels}}`,
    ],
    method: levels.split(','),
    receiver: '(^|\\.)_?(log|logger|LOG|LOGGER)$',
    arguments: [{ argument: 'any', reach: 'deep' }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: 'it is hashed', callee: ['bcrypt#hashpw', 'hashlib#*'], method: ['hexdigest', 'digest'] },
  { what: 'it is masked', method: ['mask', 'redact', 'masked', 'redacted', 'obfuscate', 'hide', 'replace', 'sub'] },
  { what: 'only that there is one is said', callee: ['global#{bool,len,type,id,isinstance}'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'secret in a line of a log of Python',
    literals: ['log', 'Log', 'LOG'],
    pattern: `(?:logging|[lL]og|[lL]ogger|LOG|LOGGER)\\.(?:${levels.replaceAll(',', '|')})\\([^;]*(?:[pP]assword|[pP]asswd|[sS]ecret|[aA]pi_?[kK]ey|[tT]oken|[pP]rivate_?[kK]ey|[cC]redential)`,
  },
  {
    label: 'secret of the environment in a file of Python that logs',
    literals: ['environ', 'getenv'],
    pattern:
      '\\b(?:environ|getenv)\\W{1,8}(?:get\\W{1,4})?\\w{0,30}(?:PASSWORD|PASSWD|SECRET|API_?KEY|PRIVATE_?KEY)\\b',
  },
]

export const python: LanguageRule = {
  recommendation: 'Leave the secret out of the line, or mask it; a `logging.Filter` can redact such fields.',
  candidates,
  taint: { ownSources, sinks, sanitizers },
}
