const origins = (process.env.ORIGINS ?? 'https://app.example.com').split(',')

export function crossOrigin(req, res, next) {
  const { origin } = req.headers
  if (origin && origins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin)
    res.setHeader('Access-Control-Allow-Credentials', 'true')
    res.setHeader('Vary', 'Origin')
  }
  next()
}
