// The flags of rex-runner, read as its own parser reads them: values after a space or `=`, short flags joined to their value,
// each at most once (IN-2).

export type OutputFormat = 'json' | 'pretty-json' | 'human'

export interface RexFlags {
  readonly scriptFile: string
  readonly policyFile: string
  readonly argumentsFile: string | undefined
  readonly outputFormat: OutputFormat
  readonly isVerbose: boolean
}

export type ParsedFlags =
  | { readonly kind: 'run'; readonly flags: RexFlags }
  | { readonly kind: 'help' | 'version' | 'functions' }
  | { readonly kind: 'error'; readonly message: string }

interface FlagDefinition {
  readonly long: string
  readonly short?: string
  /** Absent: the flag takes no value. */
  readonly value?: string
}

const flags: readonly FlagDefinition[] = [
  { long: 'script-file', short: 's', value: 'SCRIPT_FILE' },
  { long: 'policy-file', short: 'p', value: 'POLICY_FILE' },
  { long: 'script-arguments-file', short: 'a', value: 'SCRIPT_ARGUMENTS_FILE' },
  { long: 'output-format', short: 'o', value: 'OUTPUT_FORMAT' },
  { long: 'verbose', short: 'v' },
  { long: 'help', short: 'h' },
  { long: 'version', short: 'V' },
  { long: 'print-functions' },
]

const formats: readonly OutputFormat[] = ['json', 'pretty-json', 'human']

/** A usage error as an exception inside this file only. */
class UsageError extends Error {}

export function parseFlags(args: readonly string[]): ParsedFlags {
  try {
    return chooseAction(collect(args))
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'error', message: error.message }
    throw error
  }
}

function collect(args: readonly string[]): Map<string, string> {
  const values = new Map<string, string>()
  const rest = [...args]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const { flag, attached } = recognize(argument)
    if (values.has(flag.long)) throw new UsageError(`the argument '${shown(flag)}' cannot be used multiple times`)
    if (flag.value === undefined) {
      if (attached?.startsWith('=') === true)
        throw new UsageError(
          `unexpected value '${attached.slice(1)}' for '--${flag.long}' found; no more were expected`,
        )
      values.set(flag.long, 'true')
      if (attached !== undefined) rest.unshift(`-${attached}`)
      continue
    }
    const value = attached === undefined ? rest.shift() : attached.replace(/^=/, '')
    if (value === undefined || (attached === undefined && value.startsWith('-') && value !== '-')) {
      throw new UsageError(`a value is required for '${shown(flag)}' but none was supplied`)
    }
    values.set(flag.long, value)
  }
  return values
}

/** The flag, and what is joined to it: `=value` of a long one, the rest of a short one. */
function recognize(argument: string): { readonly flag: FlagDefinition; readonly attached: string | undefined } {
  if (argument.startsWith('--')) {
    const equals = argument.indexOf('=')
    const name = argument.slice(2, equals === -1 ? undefined : equals)
    const flag = flags.find(({ long }) => long === name)
    if (flag !== undefined) return { flag, attached: equals === -1 ? undefined : argument.slice(equals) }
  } else if (argument.startsWith('-') && argument.length > 1) {
    const flag = flags.find(({ short }) => short === argument.charAt(1))
    if (flag !== undefined) return { flag, attached: argument.length === 2 ? undefined : argument.slice(2) }
  }
  throw new UsageError(`unexpected argument '${argument}' found`)
}

function chooseAction(values: ReadonlyMap<string, string>): ParsedFlags {
  if (values.has('help')) return { kind: 'help' }
  if (values.has('version')) return { kind: 'version' }
  if (values.has('print-functions')) return { kind: 'functions' }
  const scriptFile = values.get('script-file')
  const policyFile = values.get('policy-file')
  if (scriptFile === undefined || policyFile === undefined) {
    const missing = flags.filter(({ long }) => (long === 'script-file' || long === 'policy-file') && !values.has(long))
    const list = missing.map((flag) => `  ${shown(flag)}`).join('\n')
    throw new UsageError(`the following required arguments were not provided:\n${list}`)
  }
  const format = values.get('output-format') ?? 'json'
  const outputFormat = formats.find((known) => known === format)
  if (outputFormat === undefined) {
    throw new UsageError(
      `invalid value '${format}' for '--output-format <OUTPUT_FORMAT>'\n  [possible values: ${formats.join(', ')}]`,
    )
  }
  return {
    kind: 'run',
    flags: {
      scriptFile,
      policyFile,
      argumentsFile: values.get('script-arguments-file'),
      outputFormat,
      isVerbose: values.has('verbose'),
    },
  }
}

function shown({ long, value }: FlagDefinition): string {
  return value === undefined ? `--${long}` : `--${long} <${value}>`
}

export const usage = 'Usage: rex-runner [OPTIONS] --script-file <SCRIPT_FILE> --policy-file <POLICY_FILE>'

export const helpText = `Runs a Rhai script; what it may do to this machine is decided by a Cedar policy

${usage}

Options:
  -s, --script-file <SCRIPT_FILE>
          The Rhai script
  -p, --policy-file <POLICY_FILE>
          The Cedar policy
  -a, --script-arguments-file <SCRIPT_ARGUMENTS_FILE>
          Arguments of the script: a JSON object of tagged values
  -o, --output-format <OUTPUT_FORMAT>
          [default: json] [possible values: json, pretty-json, human]
  -v, --verbose
          With human output: also log lines and metrics
      --print-functions
          List the functions that scripts can call, as JSON, and stop
  -h, --help
          Print help
  -V, --version
          Print version

Environment:
  SALLYPORT_AUDIT   where the record of decisions goes; \`off\` for none
  LOG_LEVEL         TRACE, DEBUG, INFO, WARN or ERROR (default INFO)
  REX_RUNNER_DISABLE_MONITORING
                    \`true\` or \`1\`: no metrics of the process
`
