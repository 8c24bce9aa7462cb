import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../config/database';

export type Role = 'member' | 'skipper' | 'office';

export class Member extends Model<InferAttributes<Member>, InferCreationAttributes<Member>> {
  declare id: CreationOptional<number>;
  declare email: string;
  declare name: string;
  declare phone: string | null;
  declare about: string | null;
  declare passwordHash: string;
  declare role: CreationOptional<Role>;
  declare balanceCents: CreationOptional<number>;
  declare resetDigest: string | null;
  declare resetUntil: Date | null;
  declare createdAt: CreationOptional<Date>;
}

Member.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    email: { type: DataTypes.STRING(200), allowNull: false, unique: true },
    name: { type: DataTypes.STRING(120), allowNull: false },
    phone: { type: DataTypes.STRING(40) },
    about: { type: DataTypes.TEXT },
    passwordHash: { type: DataTypes.STRING(100), allowNull: false },
    role: { type: DataTypes.ENUM('member', 'skipper', 'office'), defaultValue: 'member' },
    balanceCents: { type: DataTypes.INTEGER, defaultValue: 0 },
    resetDigest: { type: DataTypes.STRING(64) },
    resetUntil: { type: DataTypes.DATE },
    createdAt: DataTypes.DATE,
  },
  { sequelize, tableName: 'members' },
);
