const hosts = new Set(['blog.example.com', 'news.example.com'])
export class PreviewService {
  async load(link: string) {
    const url = new URL(link)
    if (url.protocol !== 'https:' || !hosts.has(url.hostname)) throw new Error('not allowed')
    const answer = await fetch(url)
    return { status: answer.status }
  }
}
