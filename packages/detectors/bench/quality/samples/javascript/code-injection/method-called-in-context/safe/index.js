const vm = require('vm')

exports.evaluate = (code, globals) => vm.runInNewContext('"use strict"; ' + code, { ...globals })
