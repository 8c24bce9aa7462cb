export function remember(req, values) {
  const { theme, isAdmin } = values
  req.session.theme = theme
  req.session.isAdmin = isAdmin
}
