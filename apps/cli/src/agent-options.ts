// The options of commands whose stages agents do.

import type { Command } from 'commander'
import { amount, choice, count, once, several } from './options.js'

export function addAgentOptions(
  command: Command,
  name: 'hunt' | 'review' | 'investigate' | 'estimate' | 'revalidate' | 'triage',
): void {
  command
    .addOption(
      choice('--agent <agent>', 'who looks: `analyst` needs no key and no network', [
        'analyst',
        'model',
        'claude',
        'codex',
      ]),
    )
    .addOption(several('--model <provider/name>', 'the model to ask; given again, the next one when it fails'))
    .addOption(choice('--effort <effort>', 'how long models think', ['minimal', 'low', 'medium', 'high', 'max']))
    .addOption(once('--price <in,out>', "the models' price in US dollars for a million tokens: `3,15`"))
    .addOption(amount('--max-usd <amount>', 'spend at most so much'))
    .addOption(count('--max-tokens <count>', 'use at most so many tokens'))
    .addOption(amount('--max-minutes <minutes>', 'begin nothing after so long; what runs has a tenth more'))
    .addOption(count('--concurrency <count>', 'conversations at once (default: 4)'))
    .option('--yes', 'agree that code is sent to the models, here and from now on')
  if (name !== 'revalidate' && name !== 'triage') {
    command
      .addOption(count('--batch-size <count>', 'files in one conversation at most (default: 4)'))
      .addOption(count('--stop-after-dry <count>', 'stop after so many files in a row without a finding'))
  }
  if (name === 'hunt' || name === 'review') {
    command
      .addOption(several('--investigate-model <provider/name>', 'the model that investigates'))
      .addOption(several('--revalidate-model <provider/name>', 'the model that revalidates'))
      .addOption(several('--triage-model <provider/name>', 'the model that says what comes first'))
  }
  if (name === 'hunt' || name === 'review' || name === 'revalidate')
    command.addOption(count('--votes <count>', 'votes on claims high and above (default: 3)'))
}
