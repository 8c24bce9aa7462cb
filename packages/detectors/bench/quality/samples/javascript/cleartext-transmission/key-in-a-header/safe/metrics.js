import http from 'node:http'

export function ask(question) {
  return http.get({ path: '/' })
}

export function report(line) {
  const request = http.request('http://127.0.0.1:8125/lines', { method: 'POST', headers: { 'x-api-key': process.env.METRICS_KEY } })
  request.end(line)
}
