import { readFileSync } from 'node:fs'
import https from 'node:https'
import axios from 'axios'

const ca = readFileSync('partner-ca.pem')
const httpsAgent = new https.Agent({ keepAlive: true, ca })

export const partner = axios.create({ baseURL: 'https://partner.example/api', httpsAgent, headers: { ca: ca.length } })
