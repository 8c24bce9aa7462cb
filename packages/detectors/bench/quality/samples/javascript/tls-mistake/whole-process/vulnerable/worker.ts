import { fetchPrices } from './prices'

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'

setInterval(() => void fetchPrices(), 60_000)
