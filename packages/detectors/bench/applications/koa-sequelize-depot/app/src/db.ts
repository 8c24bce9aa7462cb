import mysql from 'mysql2/promise';
import { Sequelize } from 'sequelize';
import { config } from './config';

export const sequelize = new Sequelize(config.mysqlUrl, { dialect: 'mysql', logging: false });

export const pool = mysql.createPool({ uri: config.mysqlUrl, connectionLimit: 10 });
