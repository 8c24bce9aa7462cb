import { HttpError } from '../middleware/errors';
import { Course, Enrolment, Lesson } from '../models/course';
import { fetchCalendar } from './calendar';
import { cleanMarkup } from './markup';

export async function enrol(courseId: number, memberId: number): Promise<Enrolment> {
  const course = await Course.findByPk(courseId);
  if (!course) {
    throw new HttpError(404, 'no such course');
  }
  const taken = await Enrolment.count({ where: { courseId } });
  if (taken >= course.places) {
    throw new HttpError(409, 'the course is full');
  }
  return Enrolment.create({ courseId, memberId });
}

export async function describeCourse(id: number, markdown: string): Promise<Course> {
  const course = await Course.findByPk(id);
  if (!course) {
    throw new HttpError(404, 'no such course');
  }
  course.description = cleanMarkup(markdown);
  return course.save();
}

export async function importLessons(courseId: number, address: string): Promise<number> {
  const events = await fetchCalendar(address);
  for (const event of events) {
    await Lesson.create({ courseId, title: event.title, startsAt: event.start, endsAt: event.end });
  }
  return events.length;
}
