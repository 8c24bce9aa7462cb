const run = require('./lib/run')

exports.locate = (program) => {
  if (!/^[\w-]+$/.test(program)) throw new TypeError('not a program')
  return run('which ' + program)
}
exports.home = () => run('echo $HOME')
