const { verify } = require('./accounts')

exports.form = (req, res) => {
  req.session.returnTo = req.query.returnTo
  res.render('login')
}

exports.submit = async (req, res) => {
  const user = await verify(req.body.name, req.body.password)
  if (!user) return res.status(401).render('login')
  const target = req.session.returnTo || '/'
  delete req.session.returnTo
  req.session.userId = user.id
  res.redirect(target)
}
