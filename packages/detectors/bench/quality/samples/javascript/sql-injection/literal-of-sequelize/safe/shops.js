import { DataTypes, Sequelize } from 'sequelize'

const sequelize = new Sequelize(process.env.DATABASE_URL)
const Shop = sequelize.define('shop', { name: DataTypes.STRING, place: DataTypes.GEOMETRY('POINT') })

export function near(lat, lng) {
  const point = sequelize.fn('ST_MakePoint', lng, lat)
  const distance = sequelize.fn('ST_Distance', sequelize.col('place'), point)
  return Shop.findAll({ attributes: { include: [[distance, 'distance']] }, order: [[distance, 'ASC']], limit: 10 })
}
