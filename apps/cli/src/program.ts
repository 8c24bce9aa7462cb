// The commands there are and which module serves each. A module is loaded when its command runs, because start-up is paid on
// every call. The only place that sets the exit code.

import { isCodedError, renderError } from '@sallyport/diagnostics'
import { Command, CommanderError } from 'commander'
import { exitCode } from './exit-code.js'
import { choice, count, once, terminalOf } from './options.js'
import { UsageError } from './usage-error.js'
import type { WorkerStart } from './worker-start.js'

declare const VERSION: string

/** What `run` uses where main.ts has started it already. */
let startedWorker: WorkerStart | undefined

const formats = ['human', 'json', 'pretty-json', 'jsonl']

/** What a command's action does: it prints through its terminal and answers with the exit code. */
type Action = (args: readonly string[], command: Command) => Promise<number>

function serve(command: Command, action: Action): Command {
  return command.action(async () => {
    process.exitCode = await action(command.args, command)
  })
}

const program = new Command('sallyport')
  .description('Scripts and agents that can do exactly what a policy permits.')
  .version(VERSION, '-V, --version', 'print the version')
  .option('--no-color', 'no colours')
  .option('-q, --quiet', 'results only')
  .exitOverride()
  .showHelpAfterError('(`sallyport --help` lists commands, `sallyport COMMAND --help` its options)')

serve(
  program
    .command('run')
    .summary('run a script behind a policy')
    .description(
      'Run a Rhai script; every operation on this machine is asked of the Cedar policy, recorded, and only then done.',
    )
    .argument('[script]', 'the script (or `--script-file`)')
    .addOption(once('-s, --script-file <file>', 'the script'))
    .addOption(once('--policy <file>', 'the Cedar policy'))
    .addOption(once('-p, --policy-file <file>', 'the same'))
    .addOption(once('--args <file>', 'script arguments: a JSON object of tagged values'))
    .addOption(once('-a, --script-arguments-file <file>', 'the same'))
    .addOption(choice('--output <format>', 'form of the result', formats))
    .addOption(choice('-o, --output-format <format>', 'the same', formats))
    .addOption(once('--audit <file>', 'where the record of decisions goes (appended)'))
    .option('--audit-sync', 'make every record durable before going on')
    .addOption(choice('--profile <name>', 'what the machine must offer', ['standard', 'strict']))
    .option('--observe', 'let pass what the policy denies, and say so: for trying a policy out')
    .addOption(count('--timeout <seconds>', 'end the script after so long'))
    .addOption(count('--max-operations <count>', 'end the script after so many operations'))
    .addOption(count('--max-memory <megabytes>', 'end the script when its values take more'))
    .option('-v, --verbose', 'also log lines and counts of decisions'),
  async (args, command) =>
    (await import('./commands/run.js')).run(args, command.opts(), terminalOf(command), startedWorker),
)

serve(
  program
    .command('check')
    .summary('check a script without running it')
    .description(
      'Check syntax and names of a script and list the permissions it can ask for; with a policy, check that too.',
    )
    .argument('<script>', 'the script')
    .addOption(once('--policy <file>', 'the Cedar policy'))
    .addOption(once('--args <file>', 'script arguments: their names count as defined'))
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (args, command) => (await import('./commands/check.js')).check(args, command.opts(), terminalOf(command)),
)

serve(
  program
    .command('functions')
    .summary('list the functions of scripts and what they ask for')
    .argument('[name]', 'only this function')
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (args, command) =>
    (await import('./commands/functions.js')).functions(args, command.opts(), terminalOf(command)),
)

const policy = program.command('policy').summary('explain, write and test policies')
serve(
  policy
    .command('explain')
    .summary('why a request is allowed or denied')
    .argument('<action>', 'such as read, or file_system::Action::"read"')
    .argument('<path>', 'the file, or the directory with a trailing slash')
    .requiredOption('--policy <file>', 'the Cedar policy')
    .addOption(once('--user <name>', 'the principal (default: you)'))
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (args, command) =>
    (await import('./commands/policy-explain.js')).policyExplain(args, command.opts(), terminalOf(command)),
)
serve(
  policy
    .command('new')
    .summary('write a starter policy with decision tests beside it')
    .argument('<kind>', 'read-only-tree, log-triage, configuration-edit or ci')
    .argument('<path>', 'the directory it is about; for configuration-edit the file')
    .addOption(once('--results <name>', 'for ci: the directory below that may be written (default: reports)'))
    .addOption(once('--out <file>', 'where to write it (default: KIND.cedar)'))
    .addOption(once('--user <name>', 'the principal (default: you)')),
  async (args, command) =>
    (await import('./commands/policy-new.js')).policyNew(args, command.opts(), terminalOf(command)),
)
serve(
  policy
    .command('test')
    .summary('run decision tests against a policy')
    .argument('<cases...>', 'files `*.case.json`')
    .requiredOption('--policy <file>', 'the Cedar policy')
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (args, command) =>
    (await import('./commands/policy-test.js')).policyTest(args, command.opts(), terminalOf(command)),
)
serve(
  policy.command('schema').summary('print the Cedar schema').option('--rex', "Rex's own schema, which ours extends"),
  async (_args, command) =>
    (await import('./commands/policy-schema.js')).policySchema(command.opts(), terminalOf(command)),
)

const audit = program.command('audit').summary('read and verify records of decisions')
serve(
  audit
    .command('show')
    .summary('print a record')
    .argument('[file]', 'the record (default: that of the last run)')
    .option('--denied', 'only denials')
    .addOption(choice('--output <format>', 'form of the result', ['human', 'jsonl'])),
  async (args, command) =>
    (await import('./commands/audit-show.js')).auditShow(args, command.opts(), terminalOf(command)),
)
serve(
  audit
    .command('verify')
    .summary('check that nothing in a record was changed, removed or reordered')
    .argument('<file>', 'the record')
    .addOption(once('--anchor <hash>', 'a hash that you kept elsewhere: shows a cut tail'))
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (args, command) =>
    (await import('./commands/audit-verify.js')).auditVerify(args, command.opts(), terminalOf(command)),
)

serve(
  program
    .command('doctor')
    .summary('what this machine offers and lacks')
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (_args, command) => (await import('./commands/doctor.js')).doctor(command.opts(), terminalOf(command)),
)

// Served by its own bundle; here only for the help text.
program
  .command('mcp')
  .summary('guarded scripts as tools for any agent, over MCP on stdio (`sallyport mcp --policy FILE`)')

/** Parses the command line, runs its command and sets the exit code. */
export async function main(workerStart: WorkerStart): Promise<void> {
  startedWorker = workerStart
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that went away has seen enough.
      if (error.code !== 'EPIPE') process.exitCode = exitCode.defect
    })
  }
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = explain(error)
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage
  if (error instanceof UsageError || isCodedError(error)) {
    process.stderr.write(`${renderError(error)}\n`)
    return exitCode.usage
  }
  process.stderr.write(
    `error: a defect of sallyport: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'}\n`,
  )
  return exitCode.defect
}
