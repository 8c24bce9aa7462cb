// A run whose engine is another process: served, ended; its end told as any other.

import { explainFailure, type Failure, outputTooLarge } from '../failure.js'
import type { Outcome, RunInputs, RunOptions } from '../runner.js'
import { bindAll } from '../script-engine.js'
import type { Session } from '../session.js'
import type { EngineProcess } from './engine-start.js'
import { GuardSide, type IsolatedEnd } from './guard-side.js'
import { Surface } from './surface.js'
import { ProtocolError } from './wire.js'

export function evaluateIsolated(
  inputs: RunInputs,
  options: RunOptions,
  session: Session,
  { channel, end }: EngineProcess,
): Outcome {
  try {
    const surface = new Surface((registry) => bindAll(registry, session))
    const side = new GuardSide(channel, surface, {
      onDebug: (text, position) => session.journal.log('DEBUG', text.replace(/^"+|"+$/g, ''), position?.line ?? 0),
      sleep: options.sleep,
      interruption: options.interruption,
    })
    const ended = side.run({
      text: inputs.script.text,
      scope: inputs.scriptArguments,
      limits: options.limits.script,
    })
    return outcomeOf(ended, options)
  } catch (error) {
    return failed(brokenOff(error, options))
  } finally {
    end()
  }
}

function outcomeOf(ended: IsolatedEnd, { limits, interruption }: RunOptions): Outcome {
  switch (ended.kind) {
    case 'done': {
      const mostBytes = limits.script.maxOutputBytes
      if (Buffer.byteLength(ended.output) > mostBytes)
        return { failure: outputTooLarge(mostBytes), evaluationNs: ended.evaluationNs }
      return { output: ended.output, evaluationNs: ended.evaluationNs }
    }
    case 'failed': {
      const { phase, error, evaluationNs } = ended
      return { failure: explainFailure(error, phase, interruption), evaluationNs }
    }
    case 'out-of-memory':
      return failed({ ...unexplained('limit'), message: 'the script used more memory than it may' })
    case 'gone': {
      const signal = interruption()
      if (signal !== undefined)
        return failed({ ...unexplained('interrupted'), message: `Script terminated: ${signal}` })
      return failed({ ...unexplained('defect'), message: 'internal error: the process of the engine ended' })
    }
  }
}

/** A defect of ours, or a process that does what no engine does. */
function brokenOff(error: unknown, { interruption }: RunOptions): Failure {
  if (error instanceof ProtocolError) return { ...unexplained('defect'), message: `internal error: ${error.message}` }
  return explainFailure(error, 'run', interruption)
}

function unexplained(ending: Failure['ending']): Omit<Failure, 'message'> {
  const type = ending === 'defect' ? 'INTERNAL_EXCEPTION' : 'SCRIPT_EXCEPTION'
  return { ending, type, position: undefined, denial: undefined }
}

function failed(failure: Failure): Outcome {
  return { failure, evaluationNs: undefined }
}
