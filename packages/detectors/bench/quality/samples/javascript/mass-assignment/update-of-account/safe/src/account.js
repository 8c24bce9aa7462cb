import { DataTypes, Sequelize } from 'sequelize'

const sequelize = new Sequelize(process.env.DATABASE_URL)
export const Account = sequelize.define('account', {
  name: DataTypes.STRING,
  phone: DataTypes.STRING,
  isAdmin: DataTypes.BOOLEAN,
  balance: DataTypes.INTEGER,
})
