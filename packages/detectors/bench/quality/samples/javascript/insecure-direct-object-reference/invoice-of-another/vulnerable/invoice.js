import { DataTypes, Sequelize } from 'sequelize'

const sequelize = new Sequelize(process.env.DATABASE_URL)
export const Invoice = sequelize.define('Invoice', { userId: DataTypes.INTEGER, total: DataTypes.DECIMAL })
