exports.setCookie = (res, name, value) => {
  res.cookie(name, value, { maxAge: 30 * 24 * 3600 * 1000, path: '/', httpOnly: true, secure: true, sameSite: 'lax' })
}
