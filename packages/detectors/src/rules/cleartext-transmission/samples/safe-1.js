const axios = require('axios')

async function charge(order) {
  // ok: cleartext-transmission
  await axios.post('http://localhost:8080/charges', order, { headers: { Authorization: process.env.DEV_TOKEN } })
  // ok: cleartext-transmission
  return axios.post('https://payments.acme.io/charges', order, { headers: { Authorization: process.env.TOKEN } })
}

module.exports = { charge }
