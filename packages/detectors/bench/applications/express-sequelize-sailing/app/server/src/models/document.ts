import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../config/database';

export class StoredDocument extends Model<InferAttributes<StoredDocument>, InferCreationAttributes<StoredDocument>> {
  declare id: CreationOptional<number>;
  declare memberId: number;
  declare title: string;
  declare storedName: string;
  declare mediaType: string;
  declare createdAt: CreationOptional<Date>;
}

StoredDocument.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    memberId: { type: DataTypes.INTEGER, allowNull: false },
    title: { type: DataTypes.STRING(200), allowNull: false },
    storedName: { type: DataTypes.STRING(80), allowNull: false },
    mediaType: { type: DataTypes.STRING(60), allowNull: false },
    createdAt: DataTypes.DATE,
  },
  { sequelize, tableName: 'documents' },
);
