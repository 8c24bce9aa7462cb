exports.comment = /<!--(?:.|\s)*?-->/g
