import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../config/database';

export class Invoice extends Model<InferAttributes<Invoice>, InferCreationAttributes<Invoice>> {
  declare id: CreationOptional<number>;
  declare memberId: number;
  declare number: string;
  declare issuedOn: string;
  declare totalCents: number;
  declare address: string;
  declare paid: CreationOptional<boolean>;
}

Invoice.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    memberId: { type: DataTypes.INTEGER, allowNull: false },
    number: { type: DataTypes.STRING(20), allowNull: false },
    issuedOn: { type: DataTypes.DATEONLY, allowNull: false },
    totalCents: { type: DataTypes.INTEGER, allowNull: false },
    address: { type: DataTypes.TEXT, allowNull: false },
    paid: { type: DataTypes.BOOLEAN, defaultValue: false },
  },
  { sequelize, tableName: 'invoices' },
);

export class Voucher extends Model<InferAttributes<Voucher>, InferCreationAttributes<Voucher>> {
  declare id: CreationOptional<number>;
  declare code: string;
  declare amountCents: number;
  declare redeemedBy: number | null;
}

Voucher.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    code: { type: DataTypes.STRING(20), allowNull: false, unique: true },
    amountCents: { type: DataTypes.INTEGER, allowNull: false },
    redeemedBy: { type: DataTypes.INTEGER },
  },
  { sequelize, tableName: 'vouchers' },
);
