const { verify } = require('./accounts')

const isLocal = (path) => typeof path === 'string' && path.startsWith('/') && !/^\/[/\\]/.test(path)

exports.form = (req, res) => {
  req.session.returnTo = isLocal(req.query.returnTo) ? req.query.returnTo : '/'
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
