import express from 'express'
import { updateAccount } from './accounts.js'
import { signedIn } from './signed-in.js'

const app = express()
app.use(express.json())
app.put('/account', signedIn, updateAccount)
app.listen(3000)
