// Counted and added within a transaction that locks; of others only whether there is one is asked; or something else is counted.
import { Course, Enrolment, Note, sequelize } from './models'

export async function enrol(courseId: number, memberId: number) {
  return sequelize.transaction(async (transaction) => {
    const course = await Course.findByPk(courseId, { transaction, lock: true })
    const taken = await Enrolment.count({ where: { courseId }, transaction })
    if (taken >= course.places) throw new Error('the course is full')
    // ok: race-condition
    return Enrolment.create({ courseId, memberId }, { transaction })
  })
}

export async function enrolFirst(courseId: number, memberId: number) {
  if ((await Enrolment.count({ where: { courseId, memberId } })) > 0) throw new Error('twice')
  // ok: race-condition
  return Enrolment.create({ courseId, memberId })
}

export async function noteOf(courseId: number, text: string) {
  const course = await Course.findByPk(courseId)
  const taken = await Enrolment.count({ where: { courseId } })
  if (taken >= course.places) throw new Error('the course is full')
  // ok: race-condition
  return Note.create({ courseId, text })
}
