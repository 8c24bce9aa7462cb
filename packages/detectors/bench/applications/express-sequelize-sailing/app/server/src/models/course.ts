import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../config/database';

export class Course extends Model<InferAttributes<Course>, InferCreationAttributes<Course>> {
  declare id: CreationOptional<number>;
  declare title: string;
  declare level: string;
  declare description: string;
  declare places: number;
  declare priceCents: number;
  declare skipperId: number;
  declare startsOn: string;
}

Course.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    title: { type: DataTypes.STRING(120), allowNull: false },
    level: { type: DataTypes.STRING(20), allowNull: false },
    description: { type: DataTypes.TEXT, allowNull: false },
    places: { type: DataTypes.INTEGER, allowNull: false },
    priceCents: { type: DataTypes.INTEGER, allowNull: false },
    skipperId: { type: DataTypes.INTEGER, allowNull: false },
    startsOn: { type: DataTypes.DATEONLY, allowNull: false },
  },
  { sequelize, tableName: 'courses' },
);

export class Lesson extends Model<InferAttributes<Lesson>, InferCreationAttributes<Lesson>> {
  declare id: CreationOptional<number>;
  declare courseId: number;
  declare title: string;
  declare startsAt: Date;
  declare endsAt: Date;
}

Lesson.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    courseId: { type: DataTypes.INTEGER, allowNull: false },
    title: { type: DataTypes.STRING(200), allowNull: false },
    startsAt: { type: DataTypes.DATE, allowNull: false },
    endsAt: { type: DataTypes.DATE, allowNull: false },
  },
  { sequelize, tableName: 'lessons' },
);

export class Enrolment extends Model<InferAttributes<Enrolment>, InferCreationAttributes<Enrolment>> {
  declare id: CreationOptional<number>;
  declare courseId: number;
  declare memberId: number;
  declare paidCents: CreationOptional<number>;
}

Enrolment.init(
  {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    courseId: { type: DataTypes.INTEGER, allowNull: false },
    memberId: { type: DataTypes.INTEGER, allowNull: false },
    paidCents: { type: DataTypes.INTEGER, defaultValue: 0 },
  },
  { sequelize, tableName: 'enrolments' },
);
