// The commands there are and which module serves each. A module is loaded when its command runs, because start-up is paid on
// every call. The only place that sets the exit code.

import { isCodedError, renderError } from '@sallyport/diagnostics'
import { Command, CommanderError, type Option } from 'commander'
import { addAgentOptions } from './agent-options.js'
import { exitCode } from './exit-code.js'
import { mostThreads } from './hunting/threads.js'
import { choice, count, once, several, terminalOf } from './options.js'
import { UsageError } from './usage-error.js'
import type { WorkerStart } from './worker-start.js'

declare const VERSION: string

/** What `run` uses where main.ts has started it already. */
let startedWorker: WorkerStart | undefined

/** The bundles of other workers lie beside that of the script worker. */
function besides(name: string): URL {
  if (startedWorker === undefined) throw new Error('the command line is read before it was started')
  return new URL(name, startedWorker.url)
}

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
    .addOption(once('--ca-file <file>', 'certificates (PEM) that its HTTPS requests trust besides the public ones'))
    .option('--audit-sync', 'make every record durable before going on')
    .addOption(
      choice('--profile <name>', 'how much a run may use, and what the machine must offer', [
        'strict',
        'default',
        'rex',
      ]),
    )
    .addOption(
      choice('--isolate <where>', 'run the engine in a process without rights (`process`), or in bubblewrap besides', [
        'none',
        'process',
        'bubblewrap',
      ]),
    )
    .option('--observe', 'let pass what the policy denies, and say so: for trying a policy out')
    .addOption(count('--timeout <seconds>', 'end the script after so long'))
    .addOption(count('--approval-timeout <seconds>', 'how long a question for approval stands (default: 60)'))
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
      'Check syntax and names of a script, and list the permissions it can ask for. With a policy, say of each whether the policy can permit it: exactly where the object stands in the script, else `perhaps`. Exit code 1: a name that nothing has, or a call that is surely denied.',
    )
    .argument('<script>', 'the script')
    .addOption(once('--policy <file>', 'the Cedar policy'))
    .addOption(once('--user <name>', 'who would run it (default: you)'))
    .addOption(once('--args <file>', 'script arguments: their names count as defined'))
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (args, command) => (await import('./commands/check.js')).check(args, command.opts(), terminalOf(command)),
)

serve(
  program
    .command('repl')
    .summary('try the language, entry by entry')
    .description(
      'A conversation with Rhai: values, functions and variables stay. There are no operations here, so nothing needs a policy.',
    )
    .option('--no-history', 'do not keep what is entered'),
  async (_args, command) =>
    (await import('./commands/repl.js')).repl(command.opts(), terminalOf(command), besides('./repl-worker.js')),
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
    .command('learn')
    .summary('write the smallest policy for what a script does')
    .description(
      'Run a script while nothing is enforced, and write the smallest policy for what it asked for. Its acts are real with `--for-real`; with `--copy DIR` it runs in bubblewrap with a copy in the place of the directory, everything else read-only and no network.',
    )
    .argument('<script>', 'the script')
    .option('--for-real', 'let the script act on the real files')
    .addOption(once('--copy <dir>', 'let it act on a copy of this directory only (needs bubblewrap)'))
    .addOption(once('--args <file>', 'script arguments: a JSON object of tagged values'))
    .addOption(once('--out <file>', 'where to write the policy (default: print it)'))
    .option('--force', 'replace the file')
    .option('--by-directory [dir]', 'files by the directory they are in; with a directory, all below it')
    .option('--by-host', 'URLs by scheme, host and port')
    .addOption(choice('--profile <name>', 'how much the run may use', ['strict', 'default', 'rex']))
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json'])),
  async (args, command) =>
    (await import('./commands/policy-learn.js')).policyLearn(args, command.opts(), terminalOf(command), startedWorker),
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

const severities = ['critical', 'high', 'medium', 'low', 'info']
const workspaceOption = (): Option =>
  once('--workspace <dir>', 'a workspace of yours instead of the one in the repository')
const dirOption = (): Option => once('--dir <dir>', 'the repository (default: here)')
const tierOption = (): Option =>
  choice('--tier <tier>', 'what to show: `default` is precise, `explore` rests on weaker evidence', [
    'default',
    'explore',
  ])
const outputOption = (): Option => choice('--output <format>', 'form of the result', ['human', 'json'])

serve(
  program
    .command('init')
    .summary('start hunting in a repository: make a workspace for it')
    .argument('[dir]', 'the repository (default: here)')
    .option('--plan', 'say what would be done')
    .addOption(outputOption()),
  async (args, command) => (await import('./commands/init.js')).init(args, command.opts(), terminalOf(command)),
)
serve(
  program
    .command('trust')
    .summary('accept a workspace as it is now')
    .argument('[dir]', 'the repository (default: here)')
    .addOption(outputOption()),
  async (args, command) => (await import('./commands/trust.js')).trust(args, command.opts(), terminalOf(command)),
)

function addDiffOptions(command: Command): void {
  command
    .addOption(once('--base <ref>', 'only what changed since the branch left this one, committed or not'))
    .option('--staged', 'only what is staged')
    .addOption(once('--commit <ref>', 'only what this commit changed'))
    .addOption(several('--files <names>', 'only these files, parted by commas'))
}

const huntCommands = [
  ['hunt', 'hunt in a repository: all stages in order, and reports', undefined],
  ['review', 'hunt in what changed since the branch left the main one', undefined],
  ['scan', 'find places worth a look', undefined],
  ['investigate', 'look at candidates, and claim flaws or say why there are none', 'process'],
  ['estimate', 'say what an investigation with a model would cost, and spend nothing', undefined],
  ['revalidate', 'look at each finding a second time, by another method', undefined],
  ['triage', 'say which findings come first, by a written rubric or a model', undefined],
  ['enrich', 'say who can act on each finding: owners, committers', undefined],
] as const
for (const [name, summary, alias] of huntCommands) {
  const command = program
    .command(name)
    .summary(summary)
    .argument('[dir]', 'the repository (default: here)')
    .addOption(workspaceOption())
    .addOption(choice('--output <format>', 'form of the result', ['human', 'json', 'jsonl']))
    .addOption(choice('--fail-on <severity>', 'exit 1 when open findings are this bad or worse', severities))
    .addOption(tierOption())
    .option('--force', 'do everything again')
    .addOption(count('--approval-timeout <seconds>', 'how long a question for approval stands (default: 60)'))
    .addOption(count('--threads <count>', `worker threads (default: one for each core, at most ${mostThreads})`))
  if (alias !== undefined) command.alias(alias)
  const isWhole = name === 'hunt' || name === 'review'
  if (isWhole || name === 'scan' || name === 'investigate') addDiffOptions(command)
  if (isWhole || name === 'scan') {
    command
      .option('--verify-content', 'read every file again, whatever its times say')
      .option('--strict-coverage', 'exit 5 when a file was skipped or failed')
  }
  if (isWhole || name === 'investigate' || name === 'estimate') {
    command.addOption(count('--limit <count>', 'investigate at most so many files'))
  }
  if (name !== 'scan' && name !== 'enrich') addAgentOptions(command, name)
  if (isWhole || name === 'revalidate')
    command.addOption(several('--import <file>', 'claims of other tools to revalidate: SARIF 2.1.0'))
  if (isWhole || name === 'enrich') {
    command
      .option('--people', 'keep and show names and addresses of people')
      .option('--git-history', 'read the history of a repository above 1 GB too')
  }
  serve(command, async (args, served) =>
    (await import('./commands/hunt.js')).hunt(
      name,
      args,
      served.opts(),
      terminalOf(served),
      besides('./analysis-worker.js'),
    ),
  )
}

serve(
  program
    .command('export')
    .summary('what is known, as files for people and machines')
    .argument('[dir]', 'the repository (default: here)')
    .addOption(choice('--format <format>', 'form of the files', ['md-dir', 'json', 'sarif']))
    .addOption(once('--out <dir>', 'where to write them; without it JSON and SARIF go to stdout'))
    .option('--all', 'also what is accepted, suppressed, refuted or fixed')
    .addOption(tierOption())
    .option('--people', 'also names and addresses of people, where they were kept')
    .addOption(workspaceOption()),
  async (args, command) =>
    (await import('./commands/export.js')).exportCommand(args, command.opts(), terminalOf(command)),
)
serve(
  program
    .command('status')
    .summary('what is known of a repository, and what is to be done')
    .argument('[dir]', 'the repository (default: here)')
    .option('--coverage', 'also each file that was not scanned, and each entry that was ignored')
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (args, command) => (await import('./commands/status.js')).status(args, command.opts(), terminalOf(command)),
)
const runsCommand = program
  .command('runs')
  .summary('what was run in a repository')
  .argument('[dir]', 'the repository (default: here)')
  .addOption(count('--limit <count>', 'at most so many (default: 20)'))
  .addOption(workspaceOption())
  .addOption(outputOption())
serve(runsCommand, async (args, command) =>
  (await import('./commands/runs.js')).runs(args, command.opts(), terminalOf(command)),
)
serve(
  runsCommand
    .command('show')
    .summary('one run: what models cost in it, and what was said')
    .argument('<run>', 'its id, as `sallyport runs` shows it')
    .option('--transcript', 'also the conversations themselves')
    .addOption(once('--subject <subject>', 'only the conversations about this file'))
    .addOption(dirOption())
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (args, command) =>
    (await import('./commands/runs-show.js')).runsShow(args, command.optsWithGlobals(), terminalOf(command)),
)
serve(
  runsCommand
    .command('replay')
    .summary('hold the conversations of a run again, with the answers that were kept')
    .description(
      'Hold the conversations of a run again: the files and the policy as they are now, the answers of models as they were kept. Nothing is asked of a model, and no finding changes. Exit code 0 only if claims, verdicts and receipts are the same.',
    )
    .argument('<run>', 'its id, as `sallyport runs` shows it')
    .addOption(dirOption())
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (args, command) =>
    (await import('./commands/runs-replay.js')).runsReplay(
      args,
      command.optsWithGlobals(),
      terminalOf(command),
      besides('./analysis-worker.js'),
    ),
)
serve(
  program
    .command('prune')
    .summary('remove what was kept of conversations with models')
    .argument('[dir]', 'the repository (default: here)')
    .addOption(once('--before <day>', 'remove what is older (`YYYY-MM-DD`)'))
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (args, command) => (await import('./commands/prune.js')).prune(args, command.opts(), terminalOf(command)),
)
const rulesCommand = program
  .command('rules')
  .summary('what is looked for, and where each rule comes from')
  .argument('[rule]', 'only this one, with details')
  .addOption(dirOption())
  .addOption(workspaceOption())
  .addOption(outputOption())
serve(rulesCommand, async (args, command) =>
  (await import('./commands/rules.js')).rules(args, command.opts(), terminalOf(command)),
)
serve(
  rulesCommand
    .command('test')
    .summary('run the samples of own rules, and say what each gives')
    .argument('[dir]', 'the repository (default: here)')
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (args, command) =>
    (await import('./commands/rules-test.js')).rulesTest(
      args,
      command.optsWithGlobals(),
      terminalOf(command),
      besides('./analysis-worker.js'),
    ),
)

const findings = program.command('findings').summary('look at findings, and decide about them')
serve(
  findings
    .command('list')
    .summary('what is open, worst first')
    .option('--all', 'also what is accepted, suppressed, refuted or fixed')
    .option('--refused', 'instead, what looked like a flaw and is none, and why')
    .addOption(choice('--min-severity <severity>', 'only this bad or worse', severities))
    .addOption(once('--rule <id>', 'only of this rule'))
    .addOption(tierOption())
    .addOption(dirOption())
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (_args, command) => (await import('./commands/findings.js')).findingsList(command.opts(), terminalOf(command)),
)
serve(
  findings
    .command('show')
    .summary('one finding with its evidence, and the recorded reads behind it')
    .argument('<id>', 'the finding')
    .addOption(dirOption())
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (args, command) =>
    (await import('./commands/findings.js')).findingsShow(args, command.opts(), terminalOf(command)),
)
serve(
  findings
    .command('explain')
    .summary('one finding as a path through the code, step by step')
    .argument('<id>', 'the finding, or the beginning of its id')
    .addOption(dirOption())
    .addOption(workspaceOption())
    .addOption(outputOption()),
  async (args, command) =>
    (await import('./commands/findings-explain.js')).findingsExplain(
      args,
      command.opts(),
      terminalOf(command),
      besides('./analysis-worker.js'),
    ),
)
const decisions = [
  ['accept', 'accepted', 'the flaw is there, and stays: somebody answers for it'],
  ['suppress', 'suppressed', 'the finding is not to be shown'],
  ['reopen', 'open', 'take a decision back'],
] as const
for (const [name, decision, summary] of decisions) {
  const command = findings
    .command(name)
    .summary(summary)
    .argument('<id...>', 'the findings')
    .addOption(once('--reason <text>', 'why'))
    .addOption(dirOption())
    .addOption(workspaceOption())
  if (decision !== 'open')
    command.addOption(once('--expires <day>', 'until when (`YYYY-MM-DD`); then it is open again'))
  serve(command, async (args, served) =>
    (await import('./commands/findings.js')).findingsDecide(decision, args, served.opts(), terminalOf(served)),
  )
}

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
    return isCodedError(error) && error.code === 'hunt/root-denied' ? exitCode.denied : exitCode.usage
  }
  process.stderr.write(
    `error: a defect of sallyport: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'}\n`,
  )
  return exitCode.defect
}
