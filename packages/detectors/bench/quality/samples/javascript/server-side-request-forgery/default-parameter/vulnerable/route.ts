export { GET } from './app'
