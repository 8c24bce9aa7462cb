// A file of our own.
import { readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import { parseXmlString } from 'libxmljs2'
import express from 'express'

const app = express()

// ok: xml-external-entity
export const settings = parseXmlString(readFileSync('settings.xml', 'utf8'), { noent: true })

app.post('/orders', (req, res) => {
  // ok: xml-external-entity
  res.json(new XMLParser().parse(req.body))
})
