import { buildSchema } from 'graphql';

export const schema = buildSchema(`
  type Item { id: Int!, sku: String!, title: String, onHand: Int! }
  type Query {
    item(sku: String!): Item
    tariff(name: String!, quantity: Int!, weight: Float!): Float!
  }
  type Mutation {
    adjustStock(sku: String!, delta: Int!): Int!
    retireItem(sku: String!): Boolean!
  }
`);
