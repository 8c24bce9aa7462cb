const axios = require('axios')
const { agent } = require('./agent')

const client = axios.create({ baseURL: 'https://billing.internal', httpsAgent: agent })

exports.charge = (account, cents) => client.post('/charges', { account, cents })
