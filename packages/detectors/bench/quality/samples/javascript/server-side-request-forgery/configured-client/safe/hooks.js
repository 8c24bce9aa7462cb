const axios = require('axios')
function clientFor({ endpoint, token }) {
  return axios.create({ baseURL: 'https://hooks.example.com', headers: { token } })
}
module.exports = { ping: (hook) => clientFor(hook).post('/ping') }
