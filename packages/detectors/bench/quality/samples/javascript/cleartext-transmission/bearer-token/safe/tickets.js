export async function createTicket(ticket) {
  return fetch('https://tickets.acme.io/api/tickets', { method: 'POST', headers: { authorization: `Bearer ${process.env.TICKET_TOKEN}` }, body: JSON.stringify(ticket) })
}
