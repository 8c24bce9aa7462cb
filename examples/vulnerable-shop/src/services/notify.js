/** Tells another system that something happened. */
export async function notify(url, event) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(event) })
  return response.status
}
