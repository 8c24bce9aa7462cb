// The pretend file system beside the editors: a tree to choose from, and the chosen file's content to edit. Names are shown with what
// cannot be seen in them as escapes.

import { visibleLine } from '@sallyport/diagnostics'
import { namesOf, type TreeEntry, TreeError } from '../machine/tree.js'
import { find, make } from './dom.js'
import { hiddenCharactersNote } from './hidden-characters.js'

/** A script can make very many. */
const mostShown = 1000

export class FilesPanel {
  #entries: TreeEntry[] = []
  #before = new Map<string, string>()
  #chosen: string | undefined
  readonly #say: (text: string) => void
  readonly #list = find('file-list', HTMLUListElement)
  readonly #title = find('file-title', HTMLElement)
  readonly #content = find('file-content', HTMLTextAreaElement)
  readonly #note = find('file-note', HTMLElement)
  readonly #path = find('new-path', HTMLInputElement)

  /** `say` tells the person what happened. */
  constructor(say: (text: string) => void) {
    this.#say = say
    this.#content.addEventListener('input', () => this.#edit(this.#content.value))
    find('new-file', HTMLButtonElement).addEventListener('click', () => this.#add('file'))
    find('new-directory', HTMLButtonElement).addEventListener('click', () => this.#add('directory'))
    find('remove-entry', HTMLButtonElement).addEventListener('click', () => this.#remove())
  }

  get entries(): readonly TreeEntry[] {
    return this.#entries
  }

  /** Shows other files; `before` are those that marks of what is new or changed compare with. */
  show(entries: readonly TreeEntry[], before: readonly TreeEntry[]): void {
    this.#before = new Map(withDirectories(before).map((entry) => [entry.path, JSON.stringify(entry)]))
    this.#entries = withDirectories(entries)
    if (!this.#entries.some(({ path }) => path === this.#chosen)) this.#chosen = this.#firstFile()
    this.#render()
  }

  /** Of the user's, if there is one. */
  #firstFile(): string | undefined {
    const files = this.#entries.filter(({ kind }) => kind === 'file')
    return (files.find(({ owner }) => owner === undefined) ?? files[0])?.path
  }

  #render(): void {
    const more = this.#entries.length - mostShown
    this.#list.replaceChildren(
      ...this.#entries.slice(0, mostShown).map((entry) => make('li', {}, [this.#button(entry)])),
      ...(more > 0 ? [make('li', { text: `… and ${more} more`, className: 'more' })] : []),
    )
    this.#renderContent()
  }

  #button(entry: TreeEntry): HTMLButtonElement {
    const names = namesOf(entry.path)
    const name = visibleLine(names.at(-1) ?? '/')
    const text =
      entry.kind === 'directory'
        ? `${name}/`
        : entry.kind === 'link'
          ? `${name} → ${visibleLine(entry.target ?? '')}`
          : name
    const mark = this.#mark(entry)
    const label = `${entry.kind} ${visibleLine(entry.path)}${mark === '' ? '' : `, ${mark}`}`
    const button = make(
      'button',
      { className: `entry ${entry.kind}`, label, onClick: () => this.#choose(entry.path) },
      [
        make('span', { text, className: 'name' }),
        ...(mark === '' ? [] : [make('span', { text: mark, className: 'mark' })]),
      ],
    )
    button.type = 'button'
    button.style.setProperty('--depth', String(names.length - 1))
    if (entry.path === this.#chosen) button.setAttribute('aria-current', 'true')
    return button
  }

  #mark(entry: TreeEntry): '' | 'new' | 'changed' {
    const before = this.#before.get(entry.path)
    if (before === undefined) return 'new'
    return before === JSON.stringify(entry) ? '' : 'changed'
  }

  #choose(path: string): void {
    this.#chosen = path
    this.#render()
    for (const button of this.#list.querySelectorAll('button')) if (button.hasAttribute('aria-current')) button.focus()
  }

  #renderContent(): void {
    const entry = this.#entries.find(({ path }) => path === this.#chosen)
    this.#title.textContent = entry === undefined ? 'No file is chosen' : describe(entry)
    this.#content.value = entry?.text ?? ''
    this.#content.disabled = entry?.kind !== 'file' || entry.base64 !== undefined
    this.#renderNote(entry)
  }

  #renderNote(entry: TreeEntry | undefined): void {
    const hidden = hiddenCharactersNote(entry?.text ?? '')
    this.#note.textContent =
      entry?.base64 === undefined ? (hidden ?? '') : 'Its bytes are no text, so they are not shown.'
  }

  #edit(text: string): void {
    this.#entries = this.#entries.map((entry) => (entry.path === this.#chosen ? { ...entry, text } : entry))
    this.#renderNote(this.#entries.find(({ path }) => path === this.#chosen))
  }

  #add(kind: 'file' | 'directory'): void {
    const path = this.#path.value.trim()
    const fault = this.#faultOf(path)
    if (fault !== undefined) {
      this.#say(fault)
      this.#path.focus()
      return
    }
    this.#entries = withDirectories([...this.#entries, kind === 'file' ? { path, kind, text: '' } : { path, kind }])
    this.#path.value = ''
    this.#choose(path)
    this.#say(`Added ${visibleLine(path)}.`)
    if (kind === 'file') this.#content.focus()
  }

  #faultOf(path: string): string | undefined {
    try {
      if (namesOf(path).join('/') !== path.slice(1) || path === '/')
        return 'Write a whole path, such as /srv/shop/new.txt.'
    } catch (error) {
      if (error instanceof TreeError) return visibleLine(`Not added: ${error.message}.`)
      throw error
    }
    if (this.#entries.some((entry) => entry.path === path)) return `${visibleLine(path)} is there already.`
    const above = this.#entries.find((entry) => entry.kind !== 'directory' && path.startsWith(`${entry.path}/`))
    return above === undefined ? undefined : `${visibleLine(above.path)} is no directory.`
  }

  #remove(): void {
    const gone = this.#chosen
    if (gone === undefined) return
    this.#entries = this.#entries.filter(({ path }) => path !== gone && !path.startsWith(`${gone}/`))
    this.#chosen = this.#firstFile()
    this.#render()
    this.#say(`Removed ${visibleLine(gone)}.`)
  }
}

function describe({ path, kind, mode, owner }: TreeEntry): string {
  const more = [
    ...(mode === undefined ? [] : [`mode ${mode.toString(8).padStart(4, '0')}`]),
    ...(owner === undefined ? [] : [owner === 0 ? 'owned by root' : `owned by user ${owner}`]),
  ]
  const shown = visibleLine(path)
  return `${kind === 'file' ? shown : `${shown} (${kind})`}${more.length === 0 ? '' : `, ${more.join(', ')}`}`
}

/** All entries by their paths, with the directories on the way to each. */
function withDirectories(entries: readonly TreeEntry[]): TreeEntry[] {
  const known = new Map<string, TreeEntry>()
  for (const { path } of entries)
    for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      const directory = path.slice(0, slash)
      known.set(directory, { path: directory, kind: 'directory', ...(isOfSystem(directory) ? { owner: 0 } : {}) })
    }
  for (const entry of entries) known.set(entry.path, entry)
  const names = (path: string): string => path.replaceAll('/', '\0')
  return [...known.values()].sort((one, other) => (names(one.path) < names(other.path) ? -1 : 1))
}

/** The directories at the top belong to the administrator, as on most machines, unless an entry says otherwise. */
function isOfSystem(path: string): boolean {
  return ['/etc', '/home', '/srv'].includes(path)
}
