const disk = require('../lib/disk')
exports.remove = ({ name }) => disk.erase(name)
