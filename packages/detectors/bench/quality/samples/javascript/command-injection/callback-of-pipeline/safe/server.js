const http = require('http')
const pipeline = require('./pipeline')
const { parse, validate, render } = require('./steps')

const run = pipeline([parse, validate, render])

http
  .createServer((req, res) => {
    run({ req }, (error, context) => {
      res.statusCode = error ? 400 : 200
      res.end(error ? 'bad request' : context.image)
    })
  })
  .listen(3000)
