import axios from 'axios'

export class FeedSource {
  private readonly client = axios.create({ timeout: 3000 })

  async read(from: string): Promise<string> {
    const { data } = await this.client.get(from, { responseType: 'text' })
    return data
  }
}
