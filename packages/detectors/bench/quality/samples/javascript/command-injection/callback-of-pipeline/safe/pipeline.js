module.exports = (steps) => (context, done) => {
  const next = (index) => {
    if (index === steps.length) return done(null, context)
    steps[index](context, (error) => (error ? done(error) : next(index + 1)))
  }
  next(0)
}
