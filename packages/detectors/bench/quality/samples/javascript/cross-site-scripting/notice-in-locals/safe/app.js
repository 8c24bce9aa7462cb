const express = require('express')
const notices = require('./middleware/notices')

const app = express()
app.set('view engine', 'ejs')
app.use(notices)
app.get('/', (req, res) => res.render('home', { title: 'Home' }))
app.listen(3000)
