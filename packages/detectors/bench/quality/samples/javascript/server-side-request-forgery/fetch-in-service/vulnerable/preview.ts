export class PreviewService {
  async load(link: string) {
    const answer = await fetch(link)
    return { status: answer.status }
  }
}
