import { MongoClient } from 'mongodb'

const client = new MongoClient(process.env.MONGO_URL ?? 'mongodb://localhost')
const cars = client.db('garage').collection('cars')

export async function findCars(filter: Record<string, unknown>) {
  const known = ['make', 'color'].filter((name) => name in filter)
  const query = Object.fromEntries(known.map((name) => [name, String(filter[name])]))
  return cars.find(query).limit(50).toArray()
}
