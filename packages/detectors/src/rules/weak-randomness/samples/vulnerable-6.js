const words = ['amber', 'birch', 'cedar', 'delta', 'ember']

function sample(list) {
  return list[Math.floor(Math.random() * list.length)]
}

exports.invite = function invite(user) {
  // finding: weak-randomness
  user.password = sample(words) + '-' + sample(words).toUpperCase()
  return user
}
