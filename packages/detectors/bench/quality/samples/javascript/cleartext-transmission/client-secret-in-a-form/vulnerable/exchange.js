import axios from 'axios'

const base = 'http://id.acme.io'

export function exchange(code) {
  const body = new URLSearchParams({ code, client_secret: process.env.CLIENT_SECRET })
  return axios.post(base + '/oauth/token', body)
}
