import Fastify from 'fastify'
import { accounts } from './accounts'
import { isAdmin, verifyToken } from './auth'

const app = Fastify()

app.get('/admin/accounts', { preHandler: [verifyToken, isAdmin] }, async () => accounts.list())
app.post('/admin/accounts/:id/lock', { preHandler: [verifyToken, isAdmin] }, async (request) =>
  accounts.updateLock(Number(request.params.id)),
)
app.delete('/admin/accounts/:id', { preHandler: [verifyToken, isAdmin] }, async (request) =>
  accounts.deleteAccount(Number(request.params.id)),
)
// finding: missing-authorization
app.get('/admin/export', { preHandler: [verifyToken] }, async () => accounts.listWithAddresses())
