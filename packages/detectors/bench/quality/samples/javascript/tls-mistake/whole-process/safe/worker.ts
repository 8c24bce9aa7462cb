import { fetchPrices } from './prices'

setInterval(() => void fetchPrices(), 60_000)
