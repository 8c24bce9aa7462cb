export async function weather(city: string): Promise<Response> {
  // ok: cleartext-transmission
  return fetch(`http://weather.acme.io/now?city=${encodeURIComponent(city)}`, { headers: { accept: 'text/plain' } })
}

export async function report(password: string): Promise<Response> {
  // ok: cleartext-transmission
  return fetch('http://accounts.svc.cluster.local/login', { method: 'POST', body: JSON.stringify({ password }) })
}
