import { DataTypes, Sequelize } from 'sequelize'

const sequelize = new Sequelize('sqlite::memory:')
export const User = sequelize.define('User', {
  name: DataTypes.STRING,
  bio: DataTypes.STRING,
  location: DataTypes.STRING,
  isAdmin: DataTypes.BOOLEAN,
})
