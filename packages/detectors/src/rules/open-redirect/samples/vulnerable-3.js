// A path of two slashes names a host.
const express = require('express')

exports.withoutSlash = () => (req, res, next) => {
  const path = req.path
  if (path === '/' || !path.endsWith('/')) return next()
  // finding: open-redirect
  res.redirect(301, path.slice(0, -1))
}

express().use((req, res) => {
  // finding: open-redirect
  res.redirect(`${req.originalUrl}/`)
})
