const hosts = new Set(['www.example.com', 'shop.example.com'])

export function isOurs(address) {
  try {
    const { hostname, protocol } = new URL(address)
    return protocol === 'https:' && hosts.has(hostname)
  } catch {
    return false
  }
}
