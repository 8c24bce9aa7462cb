import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../config/database';

export class Boat extends Model<InferAttributes<Boat>, InferCreationAttributes<Boat>> {
  declare id: CreationOptional<number>;
  declare name: string;
  declare kind: string;
  declare berths: number;
  declare harbourId: number;
  declare hourCents: number;
  declare photo: string | null;
  declare notes: string | null;
  declare retired: CreationOptional<boolean>;
}

Boat.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    name: { type: DataTypes.STRING(80), allowNull: false },
    kind: { type: DataTypes.STRING(40), allowNull: false },
    berths: { type: DataTypes.INTEGER, allowNull: false },
    harbourId: { type: DataTypes.INTEGER, allowNull: false },
    hourCents: { type: DataTypes.INTEGER, allowNull: false },
    photo: { type: DataTypes.STRING(200) },
    notes: { type: DataTypes.TEXT },
    retired: { type: DataTypes.BOOLEAN, defaultValue: false },
  },
  { sequelize, tableName: 'boats' },
);

export class Harbour extends Model<InferAttributes<Harbour>, InferCreationAttributes<Harbour>> {
  declare id: CreationOptional<number>;
  declare code: string;
  declare name: string;
  declare station: string;
}

Harbour.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    code: { type: DataTypes.STRING(8), allowNull: false, unique: true },
    name: { type: DataTypes.STRING(80), allowNull: false },
    station: { type: DataTypes.STRING(20), allowNull: false },
  },
  { sequelize, tableName: 'harbours' },
);
