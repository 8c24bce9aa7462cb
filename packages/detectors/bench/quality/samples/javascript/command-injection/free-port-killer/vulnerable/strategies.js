'use strict'

const unique = (list) => Array.from(new Set(list))

exports.unix = {
  listCommand: (port, protocol) => `lsof -nP -t -i ${protocol}:${port}`,
  parse: (stdout) => unique(
    stdout.split('\n').map((line) => parseInt(line, 10)).filter((pid) => pid > 0)
  )
}

exports.windows = {
  listCommand: (port, protocol) => `netstat -ano -p ${protocol} | findstr :${port}`,
  parse: (stdout, port) => unique(
    stdout.split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((cols) => cols.length >= 4 && cols[1].endsWith(':' + port))
      .map((cols) => parseInt(cols[cols.length - 1], 10))
      .filter((pid) => pid > 0)
  )
}
