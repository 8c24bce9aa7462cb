// Classes of weakness that agents may claim beside those that rules of the detectors find: what is known by its name, so that a claim
// cannot invent one. Ids are permanent.

export interface WeaknessClass {
  readonly id: string
  readonly title: string
  /** The closest first. */
  readonly cwe: readonly string[]
  readonly kind: 'security' | 'bug'
}

function security(id: string, title: string, ...cwe: string[]): WeaknessClass {
  return { id, title, cwe, kind: 'security' }
}

export const weaknessClasses: readonly WeaknessClass[] = [
  security('agent-manipulation', 'Text in the repository that gives orders to agents', 'CWE-1427'),
  security('archive-slip', 'Archive entry written outside its folder', 'CWE-22'),
  security('cache-poisoning', 'Cached answer that one user makes for another', 'CWE-349', 'CWE-524'),
  security('cleartext-transmission', 'Secret sent without encryption', 'CWE-319'),
  security('code-injection', 'Untrusted data run as code', 'CWE-94', 'CWE-95'),
  security('command-injection', 'Shell command built from untrusted data', 'CWE-78', 'CWE-77'),
  security('cors-mistake', 'Other origins may read answers', 'CWE-942', 'CWE-346'),
  security('cross-site-request-forgery', 'State changed by a request of another site', 'CWE-352'),
  security('cross-site-scripting', 'HTML built from untrusted data', 'CWE-79'),
  security('debug-setting', 'Debugging left on', 'CWE-489', 'CWE-215'),
  security('hard-coded-key', 'Key of cryptography in the code', 'CWE-321', 'CWE-798'),
  security('hard-coded-secret', 'Secret in the code', 'CWE-798', 'CWE-321', 'CWE-259'),
  security('header-injection', 'Header built from untrusted data', 'CWE-113', 'CWE-93'),
  security('information-exposure', 'Answer that tells more than it should', 'CWE-200', 'CWE-209'),
  security('insecure-cookie', 'Cookie without its protections', 'CWE-614', 'CWE-1004', 'CWE-1275'),
  security('insecure-direct-object-reference', 'Object of another user by its id', 'CWE-639'),
  security('insecure-temporary-file', 'Temporary file that others can come before', 'CWE-377', 'CWE-379'),
  security('jwt-mistake', 'Token trusted without proof', 'CWE-347', 'CWE-345'),
  security('ldap-injection', 'LDAP filter built from untrusted data', 'CWE-90'),
  security('log-injection', 'Log line that untrusted data can forge', 'CWE-117'),
  security('logic-flaw', 'Rules of the business that can be got round', 'CWE-840', 'CWE-841'),
  security('mass-assignment', 'Fields set that were not offered', 'CWE-915'),
  security('missing-authentication', 'Work done for anybody', 'CWE-306'),
  security('missing-authorization', 'Work done for users who may not ask for it', 'CWE-862', 'CWE-863', 'CWE-285'),
  security('missing-rate-limit', 'Attempts without a limit', 'CWE-307', 'CWE-799'),
  security('nosql-injection', 'Database filter that untrusted data can turn into an operator', 'CWE-943'),
  security('open-redirect', 'Redirect to an address that untrusted data chooses', 'CWE-601'),
  security('path-traversal', 'File path built from untrusted data', 'CWE-22', 'CWE-23', 'CWE-73'),
  security('privilege-escalation', 'Rights gained that were not given', 'CWE-269', 'CWE-266'),
  security('prompt-injection', 'Untrusted text in a privileged prompt', 'CWE-1427'),
  security('prototype-pollution', 'Property written under a name from untrusted data', 'CWE-1321'),
  security('race-condition', 'Check and use that another request can come between', 'CWE-362', 'CWE-367'),
  security('regular-expression-denial', 'Regular expression that takes too long', 'CWE-1333', 'CWE-400'),
  security('resource-exhaustion', 'Work without a limit', 'CWE-770', 'CWE-400'),
  security('secret-in-log', 'Secret or personal data in logs', 'CWE-532'),
  security('server-side-request-forgery', 'Request to an address that untrusted data chooses', 'CWE-918'),
  security('session-mistake', 'Session that outlives or precedes its login', 'CWE-384', 'CWE-613'),
  security('sql-injection', 'SQL built from untrusted data', 'CWE-89'),
  security('template-injection', 'Template built from untrusted data', 'CWE-1336'),
  security('timing-leak', 'Comparison that tells by its time', 'CWE-208'),
  security('tls-mistake', 'Connection whose other end nobody proves', 'CWE-295'),
  security('trust-boundary-violation', 'Data from outside kept as if it were our own', 'CWE-501'),
  security('unsafe-deserialization', 'Objects made from untrusted data', 'CWE-502'),
  security('unsafe-model-output', 'Answer of a model that reaches a sink', 'CWE-1426'),
  security('unsafe-upload', 'Upload that is not what it claims to be', 'CWE-434'),
  security('weak-cryptography', 'Cryptography that does not protect', 'CWE-327', 'CWE-328', 'CWE-326'),
  security('weak-password-hash', 'Password hashed with a fast hash', 'CWE-916'),
  security('weak-randomness', 'Secret that can be guessed', 'CWE-338', 'CWE-330'),
  security('webhook-without-proof', 'Message whose sender nobody proves', 'CWE-345', 'CWE-347'),
  security('xml-external-entity', 'XML that reads files or addresses', 'CWE-611'),
  security('xpath-injection', 'XPath built from untrusted data', 'CWE-643'),
  { id: 'data-loss', title: 'Data that a failure destroys', cwe: ['CWE-404'], kind: 'bug' },
  { id: 'outage', title: 'Failure that stops the service', cwe: ['CWE-248', 'CWE-755'], kind: 'bug' },
]
