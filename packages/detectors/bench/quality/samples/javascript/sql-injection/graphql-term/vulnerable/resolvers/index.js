import { books } from './books.js'

export const resolvers = { Query: { ...books } }
