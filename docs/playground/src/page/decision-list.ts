// The decisions of a run: what was asked, what came of it, which policy decided. A denial opens to the reason and the permit that is missing.

import { visible, visibleLine } from '@sallyport/diagnostics'
import type { ShownDecision } from '../run/protocol.js'
import { make } from './dom.js'

const words = { allow: 'permitted', deny: 'denied', approval: 'needs approval' } as const

/** `add` puts a permit into the policy. */
export function decisionItem(decision: ShownDecision, add: (permit: string) => void): HTMLLIElement {
  if (decision.effect === 'allow') return make('li', { className: 'allow' }, [headOf(decision, 'div')])
  const details = make('details', {}, [headOf(decision, 'summary'), ...reasonOf(decision), ...permitOf(decision, add)])
  return make('li', { className: 'deny' }, [details])
}

function headOf(decision: ShownDecision, kind: 'div' | 'summary'): HTMLElement {
  const { effect, action, resource, members, operation, policies } = decision
  const others = members.length === 0 ? '' : ` and ${members.length} more`
  const by = policies.length === 0 ? 'no policy matches' : policies.map(visibleLine).join(', ')
  return make(kind, { className: 'decision' }, [
    make('span', { text: words[effect], className: `verdict ${effect}` }),
    make('code', { text: visibleLine(shortAction(action)), className: 'action' }),
    make('code', { text: visibleLine(resource + others), className: 'resource' }),
    make('span', { text: `${visibleLine(operation)} · ${by}`, className: 'by' }),
  ])
}

/** `open` of `file_system::Action::"open"`: the namespace stands in the resource. */
function shortAction(action: string): string {
  return /::Action::"([^"]*)"$/.exec(action)?.[1] ?? action
}

function reasonOf({ summary, hint }: ShownDecision): HTMLElement[] {
  return [
    make('p', { text: visibleLine(summary) }),
    ...(hint === undefined ? [] : [make('p', { text: `What to do: ${visibleLine(hint)}` })]),
  ]
}

function permitOf({ permit, operation }: ShownDecision, add: (permit: string) => void): HTMLElement[] {
  if (permit === undefined) return []
  const button = make('button', { text: 'Add it to the policy', onClick: () => add(permit) })
  button.type = 'button'
  return [
    make('p', { text: `All that ${visibleLine(operation)} needs here:` }),
    make('pre', { text: visible(permit) }),
    button,
  ]
}
