// Dies in the middle of a transaction whose pages are partly in the file already, with the journal that restores them beside it.

import Libsql from 'libsql'

const database = new Libsql(process.argv[2] ?? '')
database.pragma('cache_size = 1')
database.exec('BEGIN IMMEDIATE')
database.exec("UPDATE files SET path = path || '.changed'")
// Until the journal is long, it is kept in memory, and nothing is written to the file.
const insert = database.prepare('INSERT INTO settings SELECT projectId, ?, ? FROM files LIMIT 1')
for (let number = 0; number < 3000; number++) insert.run([String(number), 'x'.repeat(500)])
process.kill(process.pid, 'SIGKILL')
