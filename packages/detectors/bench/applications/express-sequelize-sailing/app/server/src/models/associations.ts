import { Boat, Harbour } from './boat';
import { Course, Enrolment, Lesson } from './course';
import { Invoice } from './invoice';
import { Member } from './member';
import { Message } from './message';
import { Reservation } from './reservation';
import { Review } from './review';

Harbour.hasMany(Boat, { foreignKey: 'harbourId' });
Boat.belongsTo(Harbour, { foreignKey: 'harbourId', as: 'harbour' });
Boat.hasMany(Review, { foreignKey: 'boatId', as: 'reviews' });
Boat.hasMany(Reservation, { foreignKey: 'boatId' });
Reservation.belongsTo(Boat, { foreignKey: 'boatId', as: 'boat' });
Reservation.belongsTo(Member, { foreignKey: 'memberId', as: 'member' });
Course.hasMany(Lesson, { foreignKey: 'courseId', as: 'lessons' });
Course.hasMany(Enrolment, { foreignKey: 'courseId', as: 'enrolments' });
Enrolment.belongsTo(Member, { foreignKey: 'memberId', as: 'member' });
Invoice.belongsTo(Member, { foreignKey: 'memberId', as: 'member' });
Message.belongsTo(Member, { foreignKey: 'senderId', as: 'sender' });
