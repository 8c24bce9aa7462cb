const axios = require('axios')
function clientFor({ endpoint, token }) {
  return axios.create({ baseURL: endpoint, headers: { token } })
}
module.exports = { ping: (hook) => clientFor(hook).post('/ping') }
