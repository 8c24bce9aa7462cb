// Who is asked when a policy wants an act approved: the person at the terminal, and in continuous integration nobody. `--yes` is no
// approval: it stands for other questions.

import {
  type ApprovalSettings,
  type Approver,
  approvalTimeoutMs,
  pauseThread,
  terminalApprover,
} from '@sallyport/runner/launch'

export function approvalsOf(environment: NodeJS.ProcessEnv, seconds: number | undefined): ApprovalSettings {
  // A build server may well give its jobs a terminal; there is nobody at it.
  if (!['', undefined, '0', 'false'].includes(environment['CI'])) return 'nobody'
  return { timeoutMs: seconds === undefined ? approvalTimeoutMs : seconds * 1000 }
}

/** For a command whose acts run on the main thread. No signal is heard there during a question, so Ctrl-C is sent after it. */
export function mainThreadApprover(settings: ApprovalSettings, signal: AbortSignal): Approver | undefined {
  if (settings === 'nobody') return undefined
  return terminalApprover({
    timeoutMs: settings.timeoutMs,
    onInterrupt: () => process.kill(process.pid, 'SIGINT'),
    isStopped: () => signal.aborted,
    pause: pauseThread,
  })
}
