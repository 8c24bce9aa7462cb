// A file name in a header, as it came.
const express = require('express')

const app = express()

app.get('/export', (req, res) => {
  // finding: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="${req.query.name}.csv"`)
  res.end('id,total\n')
})

app.listen(3000)
