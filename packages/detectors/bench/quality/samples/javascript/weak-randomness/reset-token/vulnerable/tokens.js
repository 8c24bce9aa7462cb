exports.newResetToken = () => {
  let token = ''
  for (let i = 0; i < 4; i++) token += Math.random().toString(36).slice(2)
  return token
}
