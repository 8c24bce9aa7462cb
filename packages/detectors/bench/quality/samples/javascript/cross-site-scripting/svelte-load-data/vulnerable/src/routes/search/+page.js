export async function load({ url, fetch }) {
  const query = url.searchParams.get('q') ?? ''
  const answer = await fetch(`/api/search?q=${encodeURIComponent(query)}`)
  return { query, hits: await answer.json() }
}
