// Places are counted, and one is taken later: both of two requests see the last one free.
import { Course, Enrolment } from './models'

export async function enrol(courseId: number, memberId: number) {
  const course = await Course.findByPk(courseId)
  const taken = await Enrolment.count({ where: { courseId } })
  if (!course || taken >= course.places) throw new Error('the course is full')
  // finding: race-condition
  return Enrolment.create({ courseId, memberId })
}

export class Bookings {
  constructor(private readonly bookings: any, private readonly rooms: any) {}

  private async bedsTaken(roomId: number) {
    return Number((await this.bookings.createQueryBuilder('b').select('SUM(b.beds)').where({ roomId }).getRawOne()).sum)
  }

  async book(roomId: number, beds: number) {
    const room = await this.rooms.findOneBy({ id: roomId })
    if ((await this.bedsTaken(roomId)) + beds > room.beds) throw new Error('full')
    // finding: race-condition
    return this.bookings.save(this.bookings.create({ roomId, beds }))
  }
}
