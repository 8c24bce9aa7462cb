import { MongoClient } from 'mongodb'

const client = new MongoClient(process.env.MONGO_URL ?? 'mongodb://localhost')
const cars = client.db('garage').collection('cars')

export async function findCars(filter: Record<string, unknown>) {
  return cars.find(filter).limit(50).toArray()
}
