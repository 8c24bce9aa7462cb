// The page: editors, files and result wired together. It asks nothing of any server but its own files.

import { visibleLine } from '@sallyport/diagnostics'
import type { TreeEntry } from '../machine/tree.js'
import { find, make } from './dom.js'
import { examples } from './examples.js'
import { FilesPanel } from './files-panel.js'
import { hiddenCharactersNote } from './hidden-characters.js'
import { ResultPanel } from './result-panel.js'
import { ScriptRunner } from './script-runner.js'
import { fragmentOf, sketchIn } from './share.js'
import { type Sketch, SketchError } from './sketch.js'

const user = { name: 'alice', uid: 1000, gid: 1000 }

const script = find('script', HTMLTextAreaElement)
const policy = find('policy', HTMLTextAreaElement)
const choice = find('example', HTMLSelectElement)
const runButton = find('run', HTMLButtonElement)
const stopButton = find('stop', HTMLButtonElement)
const remark = find('remark', HTMLElement)
const link = find('link', HTMLInputElement)

const runner = new ScriptRunner(new URL('./worker.js', import.meta.url))
const files = new FilesPanel(say)
const result = new ResultPanel(addPermit)
/** What `Reset files` goes back to. */
let planted: readonly TreeEntry[] = []

function say(text: string): void {
  remark.textContent = text
}

function showNotes(): void {
  find('script-note', HTMLElement).textContent = hiddenCharactersNote(script.value) ?? ''
  find('policy-note', HTMLElement).textContent = hiddenCharactersNote(policy.value) ?? ''
}

function open(sketch: Sketch): void {
  script.value = sketch.script
  policy.value = sketch.policy
  planted = sketch.entries
  files.show(planted, planted)
  showNotes()
}

function addPermit(permit: string): void {
  policy.value = `${policy.value.trimEnd()}\n\n${permit.trim()}\n`.trimStart()
  policy.scrollTop = policy.scrollHeight
  showNotes()
  say('The permit stands at the end of the policy. Run again to see what it changes.')
  runButton.focus()
}

async function run(): Promise<void> {
  if (runner.isRunning) return
  say('')
  setRunning(true)
  result.begin()
  const before = files.entries
  const answer = await runner.run({ script: script.value, policy: policy.value, entries: before, user })
  setRunning(false)
  result.show(answer)
  if (answer.kind === 'finished' && answer.entries !== undefined) files.show(answer.entries, before)
  find('status', HTMLElement).closest('section')?.scrollIntoView({ block: 'nearest' })
}

function setRunning(isRunning: boolean): void {
  const hadFocus = document.activeElement === (isRunning ? runButton : stopButton)
  runButton.disabled = isRunning
  stopButton.disabled = !isRunning
  if (hadFocus) (isRunning ? stopButton : runButton).focus()
}

async function share(): Promise<void> {
  try {
    const fragment = await fragmentOf({ script: script.value, policy: policy.value, entries: files.entries })
    history.replaceState(null, '', fragment)
    link.value = location.href
    link.hidden = false
    link.select()
    say((await isCopied(location.href)) ? 'The link was copied.' : 'Copy the link below.')
  } catch (error) {
    if (!(error instanceof SketchError)) throw error
    say(`No link was made: ${error.message}.`)
  }
}

/** Browsers permit it only to pages that came safely, and only right after a click. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

async function openFragment(): Promise<void> {
  try {
    const sketch = await sketchIn(location.hash)
    if (sketch === undefined) return
    open(sketch)
    choice.value = ''
    say('This came by a link: read the script and the policy before you believe what they say.')
  } catch (error) {
    if (!(error instanceof SketchError)) throw error
    say(`The link cannot be opened: ${visibleLine(error.message)}. The example below is shown instead.`)
  }
}

function openExample(): void {
  const example = examples.find(({ id }) => id === choice.value)
  if (example === undefined) return
  open(example)
  history.replaceState(null, '', location.pathname + location.search)
  link.hidden = true
  say('')
}

for (const { id, title } of examples) {
  const option = make('option', { text: title })
  option.value = id
  choice.append(option)
}
choice.addEventListener('change', openExample)
runButton.addEventListener('click', run)
stopButton.addEventListener('click', () => runner.stop())
find('share', HTMLButtonElement).addEventListener('click', share)
find('reset', HTMLButtonElement).addEventListener('click', () => {
  files.show(planted, planted)
  say('The files are as they were at the start.')
})
for (const editor of [script, policy]) editor.addEventListener('input', showNotes)
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  void run()
})
window.addEventListener('hashchange', openFragment)

const [first] = examples
if (first !== undefined) {
  choice.value = first.id
  open(first)
}
await openFragment()
runner.ready.catch((error: unknown) =>
  say(`The policy engine cannot be loaded: ${error instanceof Error ? error.message : ''}`),
)
