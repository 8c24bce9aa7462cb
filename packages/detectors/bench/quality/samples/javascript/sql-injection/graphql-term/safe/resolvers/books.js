import { findBooks } from '../data/books.js'

export const books = {
  books: (parent, { filter = {} }) => findBooks(filter.term ?? '', filter.limit ?? 10),
}
