import axios from 'axios'

const feeds: Record<string, string> = {
  news: 'https://news.example.com/feed.xml',
  status: 'https://status.example.com/feed.xml',
}

export class FeedSource {
  private readonly client = axios.create({ timeout: 3000 })

  async read(from: string): Promise<string> {
    const address = Object.hasOwn(feeds, from) ? feeds[from] : undefined
    if (address === undefined) throw new Error('unknown feed')
    const { data } = await this.client.get(address, { responseType: 'text' })
    return data
  }
}
