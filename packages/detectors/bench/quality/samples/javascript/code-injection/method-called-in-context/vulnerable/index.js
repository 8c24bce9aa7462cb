const vm = require('vm')

exports.invoke = (library, method) => vm.runInNewContext('library.' + method + '()', { library })
