import { DataTypes, Sequelize } from 'sequelize'

const sequelize = new Sequelize(process.env.DATABASE_URL)
const Shop = sequelize.define('shop', { name: DataTypes.STRING, place: DataTypes.GEOMETRY('POINT') })

export function near(lat, lng) {
  const distance = sequelize.literal(`ST_Distance(place, ST_MakePoint(${lng}, ${lat}))`)
  return Shop.findAll({ attributes: { include: [[distance, 'distance']] }, order: [[distance, 'ASC']], limit: 10 })
}
