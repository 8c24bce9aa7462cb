// The rules that check-layers.mjs enforces, as data. An entry of `hostAccess` is a file that may touch the host outside the guard,
// or that is part of it; its reason must convince a reviewer. An entry that nothing needs any more fails the check.

/**
 * @typedef {object} Rules
 * @property {string} file where these rules stand, for messages about them
 * @property {Record<string, number>} layers folder of a package to its layer
 * @property {string[]} pure packages that run without any host
 * @property {Record<string, string>} harmless what any other package may use, and why
 * @property {Record<string, { uses: string[], reason: string }>} hostAccess
 * @property {{ module?: string, name?: string, only: string, tests?: string, reason: string }[]} reserved
 */

/** @type {Rules} */
export const rules = {
  file: 'tools/layers/rules.mjs',
  layers: {
    'packages/diagnostics': 0,
    'packages/rhai': 1,
    'packages/policy': 1,
    'packages/findings': 1,
    'packages/runner': 2,
    'packages/store': 2,
    'packages/detectors': 2,
    'packages/report': 2,
    'packages/scanner': 3,
    'apps/cli': 4,
    'apps/rex-runner': 4,
    'apps/mcp-server': 4,
  },
  pure: ['packages/diagnostics', 'packages/rhai'],
  harmless: {
    'node:path': 'computes on text; reaches no file',
    'node:crypto': 'hashes and random bytes; opens nothing',
    'node:zlib': 'unpacks bytes that the caller already has',
    'node:util': 'colours and arguments as text',
    Buffer: 'bytes in memory',
    TextDecoder: 'bytes in memory, strict where the caller asks for it',
    URL: 'computes on text; fetches nothing',
    AbortController: 'a flag with listeners',
    AbortSignal: 'a flag with listeners',
    Request: 'a description of a request; sends nothing',
    Response: 'bytes in memory',
    setTimeout: 'waits; acts on nothing',
    clearTimeout: 'ends a wait',
    setImmediate: 'waits until others had their turn; acts on nothing',
    'node:timers': 'waits; acts on nothing',
    'node:async_hooks': 'remembers within a chain of calls; acts on nothing',
    'node:url': 'computes on text; fetches nothing',
    performance: 'a clock that never goes back; acts on nothing',
  },
  hostAccess: {
    // The engine's own files, and what V8 has to be told before it loads.
    'packages/policy/src/engine-module.ts': {
      uses: ['node:fs', 'node:module', 'node:v8', 'WebAssembly'],
      reason: "loads the policy engine's Wasm, checks its hash first, and turns off what crashes it",
    },

    // A parser's own files, by constant names.
    'packages/detectors/src/tree-sitter/grammar.ts': {
      uses: ['node:fs', 'node:module'],
      reason: "reads the installed parser's Wasm and grammar; no file of a repository",
    },

    // The guard's own folder: every act in it demands a grant.
    'packages/runner/src/platform/attributes.ts': {
      uses: ['node:fs'],
      reason: 'changes mode, owner, size with a grant',
    },
    'packages/runner/src/platform/decompress.ts': {
      uses: ['node:fs', 'node:module'],
      reason: 'reads a held file with a grant; loads the library that expands it, whose name is a constant',
    },
    'packages/runner/src/platform/execute.ts': {
      uses: ['node:child_process'],
      reason: 'the one function that starts a program for a script, by its descriptor and with a grant',
    },
    'packages/runner/src/platform/program-format.ts': {
      uses: ['node:fs', 'process'],
      reason: 'reads how a program begins that is about to start',
    },
    'packages/runner/src/platform/launch-program.ts': {
      uses: ['node:child_process', 'node:os', 'process'],
      reason: 'its other half: through our launcher, where a program gets rights that Node cannot give or take',
    },
    'packages/runner/src/platform/namespaces.ts': {
      uses: ['node:fs', 'process'],
      reason: "takes the guard's thread into namespaces that were granted, and back; ends the process where it cannot",
    },
    'packages/runner/src/platform/inherited.ts': {
      uses: ['node:fs', 'process'],
      reason: 'closes what whoever started us left open, before anything is started for a script',
    },
    'packages/runner/src/platform/children.ts': {
      uses: ['node:fs', 'process'],
      reason: 'finds and ends what this process started, when a run has to end',
    },
    'packages/runner/src/isolation/engine-start.ts': {
      uses: ['node:child_process', 'node:fs', 'node:module', 'process'],
      reason:
        "starts the engine's process, our own program, for an operator who asked for it; no script has a say in it",
    },
    'packages/runner/src/isolation/engine-child.ts': {
      uses: ['node:fs', 'node:worker_threads', 'process', 'setInterval'],
      reason: "the program of the engine's process: a thread for the script, after its rights are gone",
    },
    'packages/runner/src/isolation/channel.ts': {
      uses: ['node:fs'],
      reason: 'reads and writes the two pipes between guard and engine, by their descriptors',
    },
    'packages/runner/src/isolation/confine.ts': {
      uses: ['node:module', 'process'],
      reason:
        'loads the library that calls C functions, whose name is a constant, to take the rights of its own process',
    },
    'packages/runner/src/platform/c-library.ts': {
      uses: ['node:module', 'node:os', 'process'],
      reason: 'loads the library that calls C functions, whose name is a constant',
    },
    'packages/runner/src/platform/native.ts': {
      uses: ['node:fs'],
      reason: 'system calls that Node lacks, on held files with a grant',
    },
    'packages/runner/src/platform/descriptor.ts': {
      uses: ['node:fs'],
      reason: 'opens and closes what a grant permits',
    },
    'packages/runner/src/platform/directory.ts': { uses: ['node:fs'], reason: 'acts on names in a held directory' },
    'packages/runner/src/platform/held.ts': {
      uses: ['node:fs'],
      reason: 'asks what an open object is, before the policy is asked',
    },
    'packages/runner/src/platform/git.ts': {
      uses: ['node:child_process', 'node:fs'],
      reason:
        'the one function that runs git, with an environment of its own, and looks at what a repository borrows first',
    },
    'packages/runner/src/platform/identity.ts': {
      uses: ['node:fs', 'node:os', 'process'],
      reason: "the principal comes from the system's data bases, never from what a script can set",
    },
    'packages/runner/src/platform/reach.ts': {
      uses: ['node:fs', 'process'],
      reason: 'how an open object is reached again differs by platform',
    },
    'packages/runner/src/platform/kernel-log.ts': {
      uses: ['node:fs'],
      reason: "reads the kernel's log, the only device that is read",
    },
    'packages/runner/src/platform/kernel-setting.ts': {
      uses: ['node:fs'],
      reason: 'writes a setting of the kernel, by a held file',
    },
    'packages/runner/src/platform/machine.ts': {
      uses: ['node:fs', 'node:os', 'process'],
      reason: 'facts of the machine that are in no file a policy could name',
    },
    'packages/runner/src/platform/mount-table.ts': {
      uses: ['node:fs'],
      reason: "follows the kernel's own link to the table of mounts",
    },
    'packages/runner/src/platform/side-thread.ts': {
      uses: ['node:worker_threads'],
      reason: 'starts the thread for what can only be waited for, whose program its caller names',
    },
    'packages/runner/src/network/address.ts': {
      uses: ['node:net'],
      reason: 'compares addresses with ranges; opens nothing',
    },
    'packages/runner/src/network/host-name.ts': {
      uses: ['node:net'],
      reason: 'tells addresses from names; opens nothing',
    },
    'packages/runner/src/operations/resolve-hostname.ts': {
      uses: ['node:net'],
      reason: 'tells addresses from names; opens nothing',
    },
    'packages/runner/src/platform/network.ts': {
      uses: ['node:os'],
      reason: 'addresses of this machine, with a grant',
    },
    'packages/runner/src/platform/socket-tables.ts': {
      uses: ['node:fs'],
      reason: "reads the kernel's tables of sockets and whose they are, with a grant",
    },
    'packages/runner/src/platform/side/open-socket.ts': {
      uses: ['node:net'],
      reason: 'connects to the addresses that the guard was asked about, in the side thread',
    },
    'packages/runner/src/platform/side/connect-task.ts': {
      uses: ['node:dgram', 'node:net'],
      reason: 'tries a port of an address that the guard was asked about',
    },
    'packages/runner/src/platform/side/http-task.ts': {
      uses: ['node:http', 'node:net', 'node:stream', 'node:tls'],
      reason: 'one HTTP exchange with an address that the guard was asked about',
    },
    'packages/runner/src/platform/side/resolve-task.ts': {
      uses: ['node:dns'],
      reason: 'resolves the name that the guard was asked about',
    },
    'packages/runner/src/platform/side/service-task.ts': {
      uses: ['node:net'],
      reason: 'connects to the socket of the message bus that the operator named',
    },
    'packages/runner/src/platform/space.ts': {
      uses: ['node:fs'],
      reason: 'asks how much room a file system has, by a held directory',
    },
    'packages/runner/src/platform/real-path.ts': {
      uses: ['node:fs'],
      reason: "where the operator's own paths lead, to keep scripts from them",
    },
    'packages/runner/src/platform/process.ts': { uses: ['node:fs'], reason: 'reads a held process' },
    'packages/runner/src/platform/process-files.ts': { uses: ['node:fs'], reason: 'files of a held process' },
    'packages/runner/src/platform/process-list.ts': { uses: ['node:fs'], reason: 'the numbers of processes' },
    'packages/runner/src/platform/signal.ts': {
      uses: ['node:fs', 'process'],
      reason: 'signals a held process, with a grant for it',
    },
    'packages/runner/src/platform/read-file.ts': { uses: ['node:fs'], reason: 'reads a held file' },
    'packages/runner/src/platform/walk.ts': {
      uses: ['node:fs', 'process'],
      reason: 'resolves a path one held component at a time',
    },
    'packages/runner/src/platform/write-file.ts': {
      uses: ['node:fs', 'process'],
      reason: 'writes to a held file, with the modes that the umask leaves',
    },

    // Adapters for the operator's own files; no script names a path here.
    'packages/runner/src/audit/audit-log.ts': {
      uses: ['node:fs'],
      reason: "appends the record of decisions to the operator's file",
    },
    'packages/runner/src/approval/terminal.ts': {
      uses: ['node:fs', 'node:tty', 'process'],
      reason: 'asks the person at the controlling terminal to approve an act; no script names a path here',
    },
    'packages/runner/src/platform/link.ts': {
      uses: ['node:fs', 'node:crypto'],
      reason: 'makes and reads links in a held directory',
    },
    'packages/runner/src/platform/copy-tree.ts': { uses: ['node:fs'], reason: 'copies a held directory' },
    'packages/runner/src/platform/made-tree.ts': {
      uses: ['node:fs'],
      reason: 'makes what a copy consists of, and takes it away again',
    },
    'packages/runner/src/platform/remove-copied.ts': {
      uses: ['node:fs'],
      reason: 'removes a directory that was copied elsewhere',
    },
    'packages/runner/src/platform/move-directory.ts': { uses: ['node:fs'], reason: 'renames a held directory' },
    'packages/runner/src/platform/ownership.ts': {
      uses: ['node:fs'],
      reason: 'changes mode and owner of held objects',
    },
    'packages/runner/src/platform/make-folder.ts': {
      uses: ['node:fs'],
      reason: "makes folders for the operator's own files: records, state, reports",
    },
    'packages/runner/src/audit/verify.ts': {
      uses: ['node:fs', 'node:readline'],
      reason: 'reads a record line by line for whoever checks it',
    },
    'packages/runner/src/launch/operator-settings.ts': {
      uses: ['node:os'],
      reason: "the operator's home folder, where the record goes by default",
    },
    'packages/runner/src/launch/input-loader.ts': {
      uses: ['node:fs'],
      reason: 'reads script, policy and arguments before anything runs',
    },

    'packages/scanner/src/workspace/state-folder.ts': {
      uses: ['node:fs'],
      reason: "the operator's own state: which workspaces they accepted, and keys",
    },
    'packages/scanner/src/workspace/workspace-files.ts': {
      uses: ['node:fs'],
      reason: 'reads and makes the files of a workspace, following nothing in it',
    },
    'packages/scanner/src/workspace/workspace.ts': {
      uses: ['node:fs'],
      reason: 'finds the real path of the repository that the operator named',
    },
    'packages/scanner/src/stages/export/report-folder.ts': {
      uses: ['node:fs'],
      reason: 'writes reports where the operator asked, replacing only what it wrote before',
    },
    'packages/store/src/driver/database-file.ts': {
      uses: ['node:fs'],
      reason: 'makes the database for its operator alone, and sets a damaged one aside',
    },

    'packages/scanner/src/agents/model/bounded-fetch.ts': {
      uses: ['node:fs', 'ReadableStream'],
      reason:
        "the model client: requests to the one address that the operator configured, with the operator's certificates, and a bound on what comes back",
    },
    'packages/scanner/src/agents/model/sdk-client.ts': {
      uses: ['globalThis'],
      reason: 'the library has no other switch for the advice that it prints to stdout',
    },

    // The vendors' own agents: each file acts for the operator who asked for one, and for nothing of the repository.
    'packages/scanner/src/agents/outside/sdk-location.ts': {
      uses: ['import() of a computed name', 'node:fs'],
      reason: 'finds and loads the SDK that the operator installed, and refuses one in the repository',
    },
    'packages/scanner/src/agents/outside/empty-home.ts': {
      uses: ['node:fs', 'node:os'],
      reason: "makes and removes the empty home of a vendor's tool, and copies the login that the operator asked for",
    },
    'packages/scanner/src/agents/outside/enclosure.ts': {
      uses: ['node:child_process', 'node:fs', 'process'],
      reason: "writes the script that starts a vendor's tool, in an enclosure where there is one",
    },
    'packages/scanner/src/agents/outside/claude-session.ts': {
      uses: ['node:child_process', 'process'],
      reason: "starts and ends the vendor's tool that the operator asked for, with an environment made from nothing",
    },
    'packages/scanner/src/agents/outside/loopback.ts': {
      uses: ['node:events', 'node:http'],
      reason: "the one peer of a vendor's tool: it listens on this machine alone",
    },
    'packages/scanner/src/agents/outside/lead-outside.ts': {
      uses: ['node:fs', 'process'],
      reason: "finds the vendor's program beside its SDK",
    },
    'packages/scanner/src/agents/outside/visit.ts': {
      uses: ['node:stream'],
      reason: "reads the body of a request of a vendor's tool",
    },

    // The worker and its main thread.
    'packages/runner/src/launch/launch.ts': {
      uses: ['node:worker_threads', 'process'],
      reason: 'starts the worker and hears the signals that end it',
    },
    'packages/runner/src/launch/side-worker.ts': {
      uses: ['node:worker_threads'],
      reason: "the far end of the guard's thread: gets data, does what it was asked, decides nothing",
    },
    'packages/runner/src/launch/program-launcher.ts': {
      uses: ['node:child_process', 'node:fs', 'node:os', 'node:process', 'process'],
      reason:
        'becomes one program that the guard has allowed: gets data and descriptors, decides nothing, opens no path of its order',
    },
    'packages/runner/src/launcher/confinement.ts': {
      uses: ['node:module', 'process'],
      reason: 'takes rights from the process that becomes gdb; runs in the launcher',
    },
    'packages/runner/src/launch/worker.ts': { uses: ['node:worker_threads'], reason: 'the far end of the launch' },
    'packages/scanner/src/workers/thread.ts': {
      uses: ['node:worker_threads'],
      reason: 'starts the threads that analyse text, and ends those that hang',
    },
    'packages/scanner/src/workers/analysis-worker.ts': {
      uses: ['node:worker_threads'],
      reason: 'the far end of the pool: gets text, gives findings, reaches no file',
    },
    'packages/runner/src/launch/perform-order.ts': {
      uses: ['process'],
      reason: 'reports whether code from strings is off in this process',
    },
    'packages/runner/src/launch/intrinsics.ts': {
      uses: ['Function'],
      reason: 'names the constructor in order to freeze it',
    },
    'packages/runner/src/archive/tar-reader.ts': {
      uses: ['node:module'],
      reason: 'loads the reader of archives when the first archive is met; the name is a constant',
    },
    'packages/runner/src/operations/pattern.ts': {
      uses: ['node:module'],
      reason: 'loads the engine for patterns when the first pattern is met; the name is a constant',
    },
    'packages/runner/src/runner.ts': {
      uses: ['process'],
      reason: 'a clock that never goes back, for the time a run took',
    },
    'packages/runner/src/runner-metrics.ts': {
      uses: ['process'],
      reason: 'time and memory of this process, which Rex publishes too',
    },

    // The executables: arguments, environment, streams, signals, exit.
    'apps/cli/bin/sallyport.js': {
      uses: ['node:fs', 'process', 'import() of a computed name'],
      reason: 'prints help as the build wrote it, or chooses one of two bundles, both named in the line',
    },
    'apps/cli/src/main.ts': { uses: ['process'], reason: 'the arguments of `sallyport`' },
    'apps/cli/src/program.ts': {
      uses: ['process'],
      reason: 'arguments, broken pipes and the exit code of `sallyport`',
    },
    'apps/cli/src/terminal.ts': { uses: ['process'], reason: 'the streams that results and messages go to' },
    'apps/cli/src/commands/run.ts': {
      uses: ['process'],
      reason: 'the log level comes from the environment, as in Rex',
    },
    'apps/cli/src/commands/repl.ts': { uses: ['process'], reason: "where the operator's state is" },
    'apps/cli/src/repl/console.ts': {
      uses: ['node:fs', 'node:readline', 'process'],
      reason: 'the terminal of the conversation, and files that the person there asks for',
    },
    'apps/cli/src/repl/history.ts': { uses: ['node:fs'], reason: 'the file of what was entered before' },
    'apps/cli/src/repl/conversation.ts': {
      uses: ['node:worker_threads'],
      reason: 'starts the thread of the interpreter',
    },
    'apps/cli/src/repl/repl-worker.ts': { uses: ['node:worker_threads'], reason: 'the far end of the conversation' },
    'apps/cli/src/hunting/signals.ts': {
      uses: ['process'],
      reason: 'hears the signals that end a hunt, and asks whether the process of an older run is there',
    },
    'apps/cli/src/hunting/hunt-flags.ts': { uses: ['process'], reason: "where the operator's state is" },
    'apps/cli/src/hunting/threads.ts': {
      uses: ['node:os', 'process'],
      reason: 'how many cores the machine has, and how much memory this process takes',
    },
    'apps/cli/src/commands/runs-replay.ts': { uses: ['process'], reason: "where the operator's state is" },
    'apps/cli/src/hunting/consent.ts': {
      uses: ['node:readline', 'process'],
      reason: 'asks the person at the terminal whether code may leave the machine',
    },
    'apps/cli/src/hunting/open-store.ts': { uses: ['process'], reason: "where the operator's state is" },
    'apps/cli/src/approvals.ts': {
      uses: ['process'],
      reason: 'sends the Ctrl-C that was typed at a question to this very process, where it ends the run',
    },
    'apps/cli/src/commands/init.ts': { uses: ['process'], reason: "where the operator's state is" },
    'apps/cli/src/commands/trust.ts': { uses: ['process'], reason: "where the operator's state is" },
    'apps/cli/src/commands/audit-show.ts': {
      uses: ['node:fs', 'node:readline', 'process'],
      reason: "finds the newest record in its operator's state folder and prints it",
    },
    'apps/cli/src/commands/policy-new.ts': {
      uses: ['node:fs'],
      reason: 'writes the starter policy where its operator asked',
    },
    'apps/cli/src/check-operations.ts': {
      uses: ['node:fs', 'node:module', 'process'],
      reason: 'looks at what operations need on this machine; changes nothing',
    },
    'apps/cli/src/commands/policy-learn.ts': {
      uses: ['node:fs', 'process'],
      reason: 'writes the learned policy where its operator asked; tells `run` where state and record are',
    },
    'apps/cli/src/learning/copy-tree.ts': {
      uses: ['node:fs'],
      reason: 'copies the directory that its operator named, by held directories, for a run on a copy',
    },
    'apps/cli/src/learning/run-on-copy.ts': {
      uses: ['node:child_process', 'node:fs', 'node:os', 'process'],
      reason: 'runs the same command in bubblewrap over that copy',
    },
    'apps/cli/src/commands/doctor.ts': {
      uses: ['node:fs', 'node:os', 'process'],
      reason: 'looks at what the machine offers; changes nothing',
    },
    'apps/rex-runner/src/main.ts': {
      uses: ['process'],
      reason: 'arguments, streams and exit code of `rex-runner`; where its record goes',
    },
    'apps/mcp-server/src/main.ts': {
      uses: ['process'],
      reason: 'arguments, streams, signals and exit code of `sallyport mcp`',
    },
  },
  reserved: [
    {
      module: '@cedar-policy/',
      only: 'packages/policy/src/cedar-authorizer.ts',
      tests: 'packages/policy',
      reason: 'the policy engine stays behind one interface',
    },
    {
      module: '@ai-sdk/',
      only: 'packages/scanner/src/agents/model/providers.ts',
      tests: 'test/model-server',
      reason: 'providers of models are opened in one place',
    },
    {
      name: 'takeGrantMaker',
      only: 'packages/runner/src/guard.ts',
      // Shows that a second taker gets an error.
      tests: 'packages/runner/test/guard.test.ts',
      reason: 'a grant is worth something only while the guard alone can make it',
    },
  ],
}
