// Numbers and constants.
import express from 'express'
import { evaluateXPathToString } from 'fontoxpath'
import libxmljs from 'libxmljs'

const app = express()
const catalogue = libxmljs.parseXml('<books/>')

app.get('/title', (req, res) => {
  const place = Number(req.query.place)
  // ok: xpath-injection
  const node = catalogue.get(`/books/book[${place}]/title`)
  // ok: xpath-injection
  const text = evaluateXPathToString('/books/book[isbn=$isbn]', null, null, { isbn: req.query.isbn })
  // ok: xpath-injection
  const found = [1, 2].find((each) => each === Number(req.query.id))
  res.json({ node: String(node), text, found })
})
