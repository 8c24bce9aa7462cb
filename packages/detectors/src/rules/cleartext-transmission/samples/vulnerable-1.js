const axios = require('axios')

async function charge(order) {
  // finding: cleartext-transmission
  return axios.post('http://payments.acme.io/charges', order, {
    headers: { Authorization: `Bearer ${process.env.PAYMENT_TOKEN}` },
  })
}

module.exports = { charge }
