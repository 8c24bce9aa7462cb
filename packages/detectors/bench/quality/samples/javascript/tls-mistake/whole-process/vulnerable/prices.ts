export async function fetchPrices(): Promise<unknown> {
  const response = await fetch('https://prices.example/today')
  return response.json()
}
