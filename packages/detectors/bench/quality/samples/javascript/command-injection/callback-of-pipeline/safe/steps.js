const { execFile } = require('child_process')

exports.parse = (context, next) => {
  const { searchParams } = new URL(context.req.url, 'http://localhost')
  context.text = searchParams.get('text')
  context.size = Number(searchParams.get('size') ?? 4)
  next()
}

exports.validate = (context, next) => {
  next(context.text && context.text.length < 500 ? null : new Error('text'))
}

exports.render = (context, next) => {
  execFile('qrencode', ['-s', String(context.size), '-o', '-', '--', context.text], { encoding: 'buffer' }, (error, image) => {
    context.image = image
    next(error)
  })
}
