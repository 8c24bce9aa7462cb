const base = 'http://id.acme.io'

export async function signIn(name: string, password: string): Promise<Response> {
  // finding: cleartext-transmission
  return fetch(`${base}/token`, { method: 'POST', body: JSON.stringify({ name, password }) })
}
