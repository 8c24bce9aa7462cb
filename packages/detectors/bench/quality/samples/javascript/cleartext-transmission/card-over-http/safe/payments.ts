export async function charge(cardNumber: string, cents: number): Promise<boolean> {
  const response = await fetch('https://payments.fernway.com/charges', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ cardNumber, cents }),
  })
  return response.ok
}
