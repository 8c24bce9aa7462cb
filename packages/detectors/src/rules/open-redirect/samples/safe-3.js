const express = require('express')

exports.withoutSlash = () => (req, res, next) => {
  const path = req.path
  if (path === '/' || !path.endsWith('/')) return next()
  // ok: open-redirect
  if (req.query.full) return res.redirect(301, `https://example.com${path.slice(0, -1)}`)
  // ok: open-redirect
  res.redirect(301, path.slice(0, -1).replace(/^\/+/, '/'))
}

exports.withoutTwo = () => (req, res, next) => {
  if (req.url.startsWith('//')) return next()
  // ok: open-redirect
  res.redirect(req.url.toLowerCase())
}

express().get('/old', (req, res) => {
  // ok: open-redirect
  res.redirect(`${req.originalUrl}/`)
})
