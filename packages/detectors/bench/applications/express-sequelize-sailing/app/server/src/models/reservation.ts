import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../config/database';

export type ReservationState = 'open' | 'confirmed' | 'cancelled';

export class Reservation extends Model<InferAttributes<Reservation>, InferCreationAttributes<Reservation>> {
  declare id: CreationOptional<number>;
  declare boatId: number;
  declare memberId: number;
  declare startsAt: Date;
  declare endsAt: Date;
  declare crew: number;
  declare remark: string | null;
  declare keyCode: string;
  declare state: CreationOptional<ReservationState>;
}

Reservation.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    boatId: { type: DataTypes.INTEGER, allowNull: false },
    memberId: { type: DataTypes.INTEGER, allowNull: false },
    startsAt: { type: DataTypes.DATE, allowNull: false },
    endsAt: { type: DataTypes.DATE, allowNull: false },
    crew: { type: DataTypes.INTEGER, allowNull: false },
    remark: { type: DataTypes.TEXT },
    keyCode: { type: DataTypes.STRING(8), allowNull: false },
    state: { type: DataTypes.ENUM('open', 'confirmed', 'cancelled'), defaultValue: 'open' },
  },
  { sequelize, tableName: 'reservations' },
);
