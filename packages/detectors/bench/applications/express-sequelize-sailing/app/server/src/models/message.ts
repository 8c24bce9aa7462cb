import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../config/database';

export class Message extends Model<InferAttributes<Message>, InferCreationAttributes<Message>> {
  declare id: CreationOptional<number>;
  declare senderId: number;
  declare recipientId: number;
  declare subject: string;
  declare body: string;
  declare readAt: Date | null;
  declare createdAt: CreationOptional<Date>;
}

Message.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    senderId: { type: DataTypes.INTEGER, allowNull: false },
    recipientId: { type: DataTypes.INTEGER, allowNull: false },
    subject: { type: DataTypes.STRING(200), allowNull: false },
    body: { type: DataTypes.TEXT, allowNull: false },
    readAt: { type: DataTypes.DATE },
    createdAt: DataTypes.DATE,
  },
  { sequelize, tableName: 'messages' },
);

export class NewsItem extends Model<InferAttributes<NewsItem>, InferCreationAttributes<NewsItem>> {
  declare id: CreationOptional<number>;
  declare title: string;
  declare body: string;
  declare publishedOn: string;
}

NewsItem.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    title: { type: DataTypes.STRING(200), allowNull: false },
    body: { type: DataTypes.TEXT, allowNull: false },
    publishedOn: { type: DataTypes.DATEONLY, allowNull: false },
  },
  { sequelize, tableName: 'news' },
);
