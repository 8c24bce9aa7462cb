const menu = '<nav>…</nav>'

module.exports = (res, data) => res.render('page.ejs', { ...data, menu })
