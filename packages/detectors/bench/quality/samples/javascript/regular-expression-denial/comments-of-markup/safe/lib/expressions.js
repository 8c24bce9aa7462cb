exports.comment = /<!--[^]*?-->/g
