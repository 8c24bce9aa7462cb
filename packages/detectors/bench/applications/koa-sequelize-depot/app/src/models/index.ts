import { DataTypes, Model } from 'sequelize';
import { sequelize } from '../db';

export class User extends Model {
  declare id: number;
  declare email: string;
  declare name: string;
  declare role: 'customer' | 'picker' | 'manager';
  declare customerId: number | null;
  declare passwordHash: string;
}

User.init({
  email: { type: DataTypes.STRING, unique: true, allowNull: false },
  name: DataTypes.STRING,
  role: { type: DataTypes.ENUM('customer', 'picker', 'manager'), defaultValue: 'customer' },
  customerId: DataTypes.INTEGER,
  passwordHash: { type: DataTypes.STRING, allowNull: false },
}, { sequelize, tableName: 'users' });

export class Item extends Model {
  declare id: number;
  declare sku: string;
  declare title: string;
  declare onHand: number;
  declare reserved: number;
  declare weight: number;
}

Item.init({
  sku: { type: DataTypes.STRING(40), unique: true, allowNull: false },
  title: DataTypes.STRING,
  onHand: { type: DataTypes.INTEGER, defaultValue: 0 },
  reserved: { type: DataTypes.INTEGER, defaultValue: 0 },
  weight: { type: DataTypes.FLOAT, defaultValue: 0 },
}, { sequelize, tableName: 'items' });

export class Shipment extends Model {
  declare id: number;
  declare customerId: number;
  declare itemId: number;
  declare quantity: number;
  declare carrier: string;
  declare status: string;
  declare note: string;
}

Shipment.init({
  customerId: { type: DataTypes.INTEGER, allowNull: false },
  itemId: { type: DataTypes.INTEGER, allowNull: false },
  quantity: DataTypes.INTEGER,
  carrier: DataTypes.STRING,
  status: { type: DataTypes.STRING, defaultValue: 'open' },
  note: DataTypes.STRING(500),
}, { sequelize, tableName: 'shipments' });

export class Hook extends Model {
  declare id: number;
  declare customerId: number;
  declare url: string;
  declare secretBox: string;
}

Hook.init({
  customerId: { type: DataTypes.INTEGER, allowNull: false },
  url: { type: DataTypes.STRING(500), allowNull: false },
  secretBox: { type: DataTypes.STRING(300), allowNull: false },
}, { sequelize, tableName: 'hooks' });
