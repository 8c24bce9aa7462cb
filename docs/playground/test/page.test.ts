// The built page in a real browser, below a path of a plain server, as a person uses it. Skipped where there is no Chromium.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../../tools/playground/build-site.mjs'
import { serveSite } from '../../../tools/playground/serve-site.mjs'
import { examples } from '../src/page/examples.js'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const folder = mkdtempSync(join(tmpdir(), 'sallyport-playground-page-'))
let browser: Browser
let site: { readonly url: string; readonly close: () => void }
/** What no page may ever have: errors, messages of its policy, requests to others. */
const complaints: string[] = []

beforeAll(async () => {
  if (executable === undefined) return
  await buildSite(folder)
  site = await serveSite(folder, 0, '/some/where/')
  browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
})
afterAll(async () => {
  await browser?.close()
  site?.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close()
  expect(complaints.splice(0)).toEqual([])
})

async function openPage(fragment = '', width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  page.on('console', (message) => complaints.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  await page.goto(site.url + fragment)
  await page.locator('#file-list li').first().waitFor()
  return page
}

const text = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).textContent()) ?? ''

async function finished(page: Page): Promise<string> {
  await expect.poll(() => text(page, '#status'), { timeout: 20_000 }).toMatch(/exit code|Stopped|lost/)
  return text(page, '#status')
}

async function runExample(page: Page, id: string): Promise<string> {
  await page.selectOption('#example', id)
  await page.click('#run')
  return finished(page)
}

const words = {
  success: 'Done · exit code 0',
  denied: 'Denied by the policy · exit code 3',
  limit: 'Ended by a limit · exit code 4',
  'compile-error': 'The script does not parse · exit code 1',
} as const

const skipped = executable === undefined ? ' (skipped: there is no Chromium)' : ''
describe.skipIf(executable === undefined)(`the page${skipped}`, () => {
  const ending = examples.flatMap(({ id, ending }) => (ending === 'endless' ? [] : [{ id, ending }]))
  test.each(ending)('the example `$id` ends with `$ending`', async ({ id, ending }) => {
    const page = await openPage()
    expect(await runExample(page, id)).toContain(`${words[ending]} ·`)
  })

  test('an endless loop is stopped, and the next script runs', async () => {
    const page = await openPage()
    await page.selectOption('#example', 'endless')
    await page.click('#run')
    await page.waitForTimeout(1500)
    expect(await text(page, '#status')).toBe('Running …')
    await page.click('#stop')
    expect(await finished(page)).toBe('Stopped: nothing of this run was kept')
    expect(await runExample(page, 'permitted')).toContain(words.success)
  })

  test('a denial shows the complete permit, which lets the same script pass once it is added', async () => {
    const page = await openPage()
    expect(await runExample(page, 'denied')).toContain(words.denied)
    const error = await text(page, '#error')
    expect(error).toContain('error: Permission denied: file_system::Action::"open" on /tmp')
    expect(error).toContain('2 | write("/tmp/copy.log", log);\n  | ^^^^^')
    expect(await text(page, '#decision-count')).toBe('4, 1 denied')
    await page.locator('#decisions summary').press('Enter')
    await page.getByRole('button', { name: 'Add it to the policy' }).click()
    expect(await page.inputValue('#policy')).toContain('resource == file_system::File::"/tmp/copy.log"')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => text(page, '#status'), { timeout: 20_000 }).toContain(words.success)
    expect(await text(page, '#output')).toBe('done')
    expect(await text(page, '#decision-count')).toMatch(/none denied$/)
    expect(await page.getByRole('button', { name: 'file /tmp/copy.log, new' }).count()).toBe(1)
  })

  test('the decisions of a tree stand in their order, with the policy that decided', async () => {
    const page = await openPage()
    await runExample(page, 'tree')
    const items = await page.locator('#decisions li').allInnerTexts()
    expect(items[0]).toMatch(/permitted\s+open\s+file_system::Dir::"\/srv\/shop"\s+du · permit `read-shop`/)
    expect(items.at(-1)).toMatch(/denied\s+open\s+file_system::Dir::"\/srv\/shop\/keys"\s+du · forbid `keys-stay`/)
  })

  test('hostile names and contents are text, and what hides in them is shown', async () => {
    const page = await openPage()
    await runExample(page, 'hostile')
    const names = await page.locator('#file-list .name').allTextContents()
    expect(names).toEqual(
      expect.arrayContaining(['<img src=x onerror=alert(1)>', 'bill\\u{202e}fdp.exe', 'clear\\u{1b}[2J.txt']),
    )
    expect(await text(page, '#logs')).toContain('bill\\u{202e}fdp.exe')
    expect(await page.locator('img').count()).toBe(0)
    const shown = await text(page, 'main')
    for (const hidden of ['\u202e', '\u001b']) expect(shown).not.toContain(hidden)
  })

  test('characters that do not show are told of below the editor', async () => {
    const page = await openPage()
    await page.fill('#script', '1\n"\u202e" + 2')
    expect(await text(page, '#script-note')).toBe('Line 2 holds characters that do not show: "\\u{202e}" + 2')
    await page.fill('#script', '3')
    expect(await text(page, '#script-note')).toBe('')
  })

  test.each(['a', 'a == a', 'a.to_string().len()'])(
    'a value that is nested more deeply than the stack of a page holds is a limit: `%s`',
    async (use) => {
      const page = await openPage()
      await page.fill('#script', `let a = []; for i in 0..5000 { a = [a]; } try { ${use} } catch { 1 }\n${use}`)
      await page.click('#run')
      expect(await finished(page)).toContain(words.limit)
    },
  )

  test('very much output and very many files are cut, and the page says so', async () => {
    const page = await openPage()
    await page.selectOption('#example', 'permitted')
    await page.fill('#script', 'for i in 0..1100 { touch(`/home/alice/${i}`); }\nlet s = "x"; s.pad(200_000, "x"); s')
    await page.click('#run')
    expect(await finished(page)).toContain(words.success)
    expect(await text(page, '#output')).toMatch(/x\n… and 100000 characters more$/)
    expect(await text(page, '#file-list .more')).toMatch(/^… and \d+ more$/)
    expect(await text(page, '#decisions li:last-child')).toMatch(/^\d+ more are not shown$/)
  })

  test('files can be added, edited, removed and put back', async () => {
    const page = await openPage()
    await page.fill('#new-path', '/srv/shop/more.txt')
    await page.click('#new-file')
    await page.fill('#file-content', 'of mine\n')
    await page.fill('#script', 'cat("/srv/shop/more.txt")')
    await page.click('#run')
    expect(await finished(page)).toContain(words.success)
    expect(await text(page, '#output')).toBe('of mine\n')
    await page.getByRole('button', { name: 'file /srv/shop/app.log' }).click()
    await page.click('#remove-entry')
    expect(await page.getByRole('button', { name: 'app.log' }).count()).toBe(0)
    await page.click('#reset')
    expect(await page.getByRole('button', { name: 'app.log' }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'more.txt' }).count()).toBe(0)
  })

  test.each(['srv/x', '/', '/srv/../x', '/srv/shop/app.log/x', '/srv/shop/app.log', '/a//b'])(
    'the path `%s` is not added, and the page says why',
    async (path) => {
      const page = await openPage()
      const before = await page.locator('#file-list li').count()
      await page.fill('#new-path', path)
      await page.click('#new-file')
      expect(await text(page, '#remark')).toMatch(/^(Not added: |Write a whole path)|is there already|is no directory/)
      expect(await page.locator('#file-list li').count()).toBe(before)
    },
  )

  test('a link holds script, policy and files', async () => {
    const page = await openPage()
    await page.selectOption('#example', 'hostile')
    await page.fill('#script', '"shared \u{1f512}"')
    await page.click('#share')
    // Packing it takes the browser a moment.
    await expect.poll(() => page.inputValue('#link'), { timeout: 10_000 }).toMatch(/#1\.[\w-]+$/)
    const link = await page.inputValue('#link')
    const other = await openPage(link.slice(link.indexOf('#')))
    expect(await other.inputValue('#script')).toBe('"shared \u{1f512}"')
    expect(await other.inputValue('#policy')).toBe(await page.inputValue('#policy'))
    expect(await other.locator('#file-list .name').allTextContents()).toEqual(
      await page.locator('#file-list .name').allTextContents(),
    )
    expect(await text(other, '#remark')).toContain('This came by a link')
  })

  const badFragments = ['#1.AAAA', '#1.%3Cscript%3E', '#2.abc', '#1.', `#1.${'A'.repeat(70_000)}`, '#script=1']
  test.each(badFragments.map((fragment) => ({ fragment, shown: fragment.slice(0, 20) })))(
    'the bad fragment `$shown` is told, and the page works',
    async ({ fragment }) => {
      const page = await openPage(fragment)
      expect(await text(page, '#remark')).toMatch(/^The link cannot be opened: /)
      await page.click('#run')
      expect(await finished(page)).toContain(words.success)
    },
  )

  test('every control has a name, and nothing is wider than a narrow screen', async () => {
    const page = await openPage('', 360)
    await runExample(page, 'hostile')
    const nameless = `[...document.querySelectorAll('button, input, select, textarea')].filter((each) =>
      !each.textContent.trim() && !each.getAttribute('aria-label') && !each.labels?.length).map((each) => each.id)`
    expect(await page.evaluate(nameless)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  test('the page lets no text become code, and asks nobody else', async () => {
    const page = await openPage()
    // Later: what a debugger evaluates at once is exempt.
    const later = `new Promise((resolve) => setTimeout(() => {
      try { resolve(new Function('return 1')()) } catch (error) { resolve(error.name) }
    }))`
    expect(await page.evaluate(later)).toBe('EvalError')
    expect(await page.evaluate(`fetch('https://example.com/').catch((error) => error.name)`)).toBe('TypeError')
    const said = complaints.splice(0)
    expect(said.length).toBeGreaterThan(0)
    expect(said.every((line) => /Content Security Policy|Refused|example\.com/.test(line))).toBe(true)
  })
})
