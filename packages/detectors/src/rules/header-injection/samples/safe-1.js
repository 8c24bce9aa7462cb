// Encoded, cleaned, or constant.
const express = require('express')

const app = express()

app.get('/export', (req, res) => {
  const name = encodeURIComponent(req.query.name)
  // ok: header-injection
  res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}.csv`)
  // ok: header-injection
  res.setHeader('X-Requested', String(req.query.name).replace(/[\r\n]/g, ''))
  // ok: header-injection
  res.setHeader('Cache-Control', 'no-store')
  res.end('id,total\n')
})

app.listen(3000)
