import express from 'express'
import fs from 'node:fs'

async function locate(req) {
  const { id } = req.params
  return { path: `/srv/reports/${id}.pdf`, type: 'application/pdf' }
}
const app = express()
app.get('/reports/:id', async (req, res) => {
  const { path, type } = await locate(req)
  res.type(type)
  fs.createReadStream(path).pipe(res)
})
