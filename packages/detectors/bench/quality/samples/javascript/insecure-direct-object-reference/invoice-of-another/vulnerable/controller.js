import { Invoice } from './invoice.js'

export async function showInvoice(req, res) {
  const invoice = await Invoice.findByPk(req.params.id)
  if (invoice === null) return res.sendStatus(404)
  res.json(invoice)
}
