exports.rounds = 1000
