exports.rounds = 600_000
