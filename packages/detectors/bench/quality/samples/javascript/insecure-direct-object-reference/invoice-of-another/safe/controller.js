import { Invoice } from './invoice.js'

export async function showInvoice(req, res) {
  const invoice = await Invoice.findOne({ where: { id: req.params.id, userId: req.session.userId } })
  if (invoice === null) return res.sendStatus(404)
  res.json(invoice)
}
