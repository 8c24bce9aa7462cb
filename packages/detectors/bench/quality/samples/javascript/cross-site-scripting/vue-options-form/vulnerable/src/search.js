export async function search(term) {
  const answer = await fetch(`/api/search?q=${encodeURIComponent(term)}`)
  return answer.json()
}
