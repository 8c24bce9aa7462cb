const { QueryTypes } = require('sequelize')
const { sequelize } = require('../models')

exports.search = (word, { offset }) =>
  sequelize.query(
    'SELECT id, name, price FROM products WHERE name ILIKE :word LIMIT 20 OFFSET :offset',
    { type: QueryTypes.SELECT, replacements: { word: `%${word}%`, offset } },
  )
