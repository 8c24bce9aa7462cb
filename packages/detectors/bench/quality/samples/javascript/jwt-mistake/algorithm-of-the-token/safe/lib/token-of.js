module.exports = (req) => {
  const [scheme, token] = (req.headers.authorization || '').split(' ')
  return /^bearer$/i.test(scheme) ? token : undefined
}
