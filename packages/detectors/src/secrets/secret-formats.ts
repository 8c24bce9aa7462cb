// Tokens that give themselves away by their form, as their issuers document it. One table for the search, for the mask and for the
// candidates of the rule. Where a pattern has a group, the group is the secret.

export interface SecretFormat {
  readonly kind: string
  readonly label: string
  readonly literals: readonly string[]
  readonly pattern: string
}

const databaseSchemes = [
  'postgres',
  'postgresql',
  'mysql',
  'mongodb',
  'mongodb+srv',
  'redis',
  'rediss',
  'amqp',
  'amqps',
]

export const secretFormats: readonly SecretFormat[] = [
  format('aws-access-key', 'AWS access key id', ['AKIA', 'ASIA'], '\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b'),
  format('github-token', 'GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], '\\bgh[pousr]_[A-Za-z0-9]{36}\\b'),
  format('github-token', 'GitHub token', ['github_pat_'], 'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'),
  format('gitlab-token', 'GitLab token', ['glpat-'], '\\bglpat-[A-Za-z0-9_-]{20,64}'),
  format('slack-token', 'Slack token', ['xox'], '\\bxox[abeoprs]-[0-9]{8,14}-[0-9A-Za-z-]{12,120}'),
  format(
    'slack-webhook',
    'Slack webhook',
    ['hooks.slack.com/services/'],
    'hooks\\.slack\\.com/services/(T[0-9A-Z]{8,12}/B[0-9A-Z]{8,12}/[0-9A-Za-z]{24})',
  ),
  format('stripe-key', 'Stripe live key', ['k_live_'], '\\b[rs]k_live_[0-9A-Za-z]{24,128}'),
  format('google-api-key', 'Google API key', ['AIza'], '\\bAIza[0-9A-Za-z_-]{35}'),
  format('google-client-secret', 'Google client secret', ['GOCSPX-'], '\\bGOCSPX-[0-9A-Za-z_-]{28}'),
  format('npm-token', 'npm token', ['npm_'], '\\bnpm_[0-9A-Za-z]{36}\\b'),
  format('pypi-token', 'PyPI token', ['pypi-AgEIcHlwaS5vcmc'], '\\bpypi-AgEIcHlwaS5vcmc[0-9A-Za-z_-]{50,250}'),
  format('sendgrid-key', 'SendGrid key', ['SG.'], '\\bSG\\.[0-9A-Za-z_-]{22}\\.[0-9A-Za-z_-]{43}'),
  format('mailgun-key', 'Mailgun key', ['key-'], '\\bkey-[0-9a-f]{32}\\b'),
  format('openai-key', 'OpenAI key', ['sk-proj-', 'sk-svcacct-'], '\\bsk-(?:proj|svcacct)-[0-9A-Za-z_-]{40,250}'),
  format('openai-key', 'OpenAI key', ['T3BlbkFJ'], '\\bsk-[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}'),
  format('anthropic-key', 'Anthropic key', ['sk-ant-'], '\\bsk-ant-(?:api|admin)[0-9]{2}-[0-9A-Za-z_-]{80,120}'),
  format('hugging-face-token', 'Hugging Face token', ['hf_'], '\\bhf_[0-9A-Za-z]{34}\\b'),
  format('digitalocean-token', 'DigitalOcean token', ['_v1_'], '\\bdo[opr]_v1_[0-9a-f]{64}\\b'),
  format(
    'shopify-token',
    'Shopify token',
    ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    '\\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\\b',
  ),
  format('telegram-token', 'Telegram bot token', [':AA'], '\\b[0-9]{8,10}:AA[0-9A-Za-z_-]{33}\\b'),
  format('azure-storage-key', 'Azure storage key', ['AccountKey='], '\\bAccountKey=([0-9A-Za-z+/]{86}==)'),
  format(
    'url-password',
    'password in the address of a database',
    databaseSchemes.map((scheme) => `${scheme}://`),
    `\\b(?:postgres(?:ql)?|mysql|mongodb(?:\\+srv)?|rediss?|amqps?)://[^\\s:@/'"\`]{0,64}:([^\\s:@/'"\`]{6,128})@[\\w.-]{3,250}`,
  ),
]

/** The line that opens a private key; its body goes on over lines, or in one line with escaped breaks. */
export const privateKeyOpening: SecretFormat = format(
  'private-key',
  'private key',
  ['PRIVATE KEY'],
  '-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----',
)

function format(kind: string, label: string, literals: readonly string[], pattern: string): SecretFormat {
  return { kind, label, literals, pattern }
}
