const title = /<title>([^<]{0,300})<\/title>/i

export async function unfurl(address: string): Promise<{ title: string }> {
  const response = await fetch(address, { headers: { accept: 'text/html' } })
  const page = (await response.text()).slice(0, 200_000)
  return { title: title.exec(page)?.[1] ?? address }
}

const hosts = new Set(['github.com', 'www.wikipedia.org', 'developer.mozilla.org'])

export async function unfurlKnown(address: string): Promise<{ title: string }> {
  const url = new URL(address)
  if (url.protocol !== 'https:' || !hosts.has(url.hostname)) return { title: url.hostname }
  const response = await fetch(url, { redirect: 'error' })
  return { title: title.exec((await response.text()).slice(0, 200_000))?.[1] ?? address }
}
