// From `provider/name` to where that model is and with which key it is asked: the table and the operator's configuration, checked
// before anything is loaded or sent.

import { AgentError } from '../../errors.js'
import type { ModelSettings, ProviderSettings } from './model-settings.js'
import { type ProviderKind, providerTable } from './provider-table.js'

export interface ModelAddress {
  /** `provider/name` */
  readonly model: string
  readonly provider: string
  readonly kind: ProviderKind
  /** The provider's own name of it. */
  readonly id: string
  readonly baseUrl: string
  readonly origin: string
  /** On this machine: nothing leaves it. */
  readonly isLocal: boolean
  readonly key: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly proxy: string | undefined
  readonly caFile: string | undefined
}

export type Environment = Readonly<Record<string, string | undefined>>

export function addressOf(model: string, settings: ModelSettings, environment: Environment): ModelAddress {
  const slash = model.indexOf('/')
  const provider = model.slice(0, Math.max(0, slash))
  const id = model.slice(slash + 1)
  if (provider === '' || id === '') throw unknownModel(model, 'it is not written as `provider/name`', settings)
  const own = Object.hasOwn(settings.providers, provider) ? settings.providers[provider] : undefined
  const entry = Object.hasOwn(providerTable, provider) ? providerTable[provider] : undefined
  const kind = own?.kind ?? entry?.kind
  if (kind === undefined) throw unknownModel(model, `there is no provider \`${provider}\``, settings)
  const written = own?.baseUrl ?? entry?.baseUrl
  if (written === undefined) throw unknownModel(model, `the provider \`${provider}\` has no \`baseUrl\``, settings)
  const baseUrl = filled(written, provider, environment)
  const url = checkedUrl(baseUrl, provider)
  return {
    model,
    provider,
    kind,
    id,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    origin: url.origin,
    isLocal: isLoopback(url.hostname),
    key: keyOf(provider, own, entry?.keyVariables ?? [], environment),
    headers: headersOf(provider, own, environment),
    proxy: own?.proxy,
    caFile: own?.caFile,
  }
}

function filled(template: string, provider: string, environment: Environment): string {
  return template.replace(/\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = environment[name]
    if (value !== undefined && /^[\w.-]+$/.test(value)) return value
    throw new AgentError({
      code: 'agent/address-unknown',
      message: `the address of the provider \`${provider}\` needs the environment variable \`${name}\``,
      hint: `set \`${name}\`, or give \`baseUrl\` for \`${provider}\` in the configuration`,
    })
  })
}

function checkedUrl(baseUrl: string, provider: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  const fault =
    url === undefined
      ? 'it is no address'
      : url.username !== '' || url.password !== ''
        ? 'it holds credentials'
        : url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))
          ? 'only addresses of this machine may do without `https:`'
          : undefined
  if (url !== undefined && fault === undefined) return url
  throw new AgentError({
    code: 'agent/address-refused',
    message: `cannot use the address of the provider \`${provider}\`: ${fault ?? 'it is no address'}`,
    hint: 'correct its `baseUrl` in the configuration',
  })
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

function keyOf(
  provider: string,
  own: ProviderSettings | undefined,
  variables: readonly string[],
  environment: Environment,
): string | undefined {
  const names = own?.keyVariable === undefined ? variables : [own.keyVariable]
  for (const name of names) {
    const value = environment[name]
    if (value !== undefined && value !== '') return value
  }
  if (names.length === 0) return undefined
  throw new AgentError({
    code: 'agent/no-key',
    message: `there is no key for the provider \`${provider}\``,
    hint: `set the environment variable \`${names[0] ?? ''}\`, or name another with \`keyVariable\` in the configuration; the default agent, \`analyst\`, needs none`,
  })
}

/** Values of headers may be secret, so they come from the environment too. */
function headersOf(
  provider: string,
  own: ProviderSettings | undefined,
  environment: Environment,
): Record<string, string> {
  const headers = { ...own?.headers }
  for (const [name, variable] of Object.entries(own?.headerVariables ?? {})) {
    const value = environment[variable]
    if (value === undefined) {
      throw new AgentError({
        code: 'agent/no-key',
        message: `the header \`${name}\` of the provider \`${provider}\` needs the environment variable \`${variable}\``,
        hint: `set \`${variable}\``,
      })
    }
    headers[name] = value
  }
  return headers
}

function unknownModel(model: string, why: string, { providers }: ModelSettings): AgentError {
  const names = [...new Set([...Object.keys(providerTable), ...Object.keys(providers)])].sort()
  return new AgentError({
    code: 'agent/unknown-model',
    message: `cannot use the model \`${model}\`: ${why}`,
    hint: `write \`provider/name\` with one of ${names.join(', ')}, or describe the provider under \`providers\` in the configuration`,
  })
}
