// A library with its own parser.
import express from 'express'
import { evaluateXPathToString } from 'fontoxpath'
import libxmljs from 'libxmljs'

const app = express()
const catalogue = libxmljs.parseXml('<books/>')

app.get('/title', (req, res) => {
  const path = `/books/book[isbn="${req.query.isbn}"]/title`
  // finding: xpath-injection
  const node = catalogue.get(path)
  // finding: xpath-injection
  res.json({ node: String(node), text: evaluateXPathToString(path, null) })
})
