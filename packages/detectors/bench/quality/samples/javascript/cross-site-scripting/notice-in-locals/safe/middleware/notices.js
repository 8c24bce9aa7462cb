module.exports = (req, res, next) => {
  res.locals.notice = req.query.notice
  res.locals.year = new Date().getFullYear()
  next()
}
