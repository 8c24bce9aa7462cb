import { Router } from 'express';
import { z } from 'zod';
import { memberOf, requireRole, signedIn } from '../middleware/authenticate';
import { validBody, wrap } from '../middleware/validate';
import { Course, Enrolment, Lesson } from '../models/course';
import { coursesSorted } from '../services/boat-search';
import { fetchPartnerCalendar } from '../services/calendar';
import { describeCourse, enrol, importLessons } from '../services/courses';

const router = Router();

router.get(
  '/',
  wrap(async (req, res) => {
    res.json(await coursesSorted(String(req.query.order ?? 'start')));
  }),
);

router.get(
  '/:id/lessons',
  wrap(async (req, res) => {
    res.json(await Lesson.findAll({ where: { courseId: req.params.id }, order: [['startsAt', 'ASC']] }));
  }),
);

router.post(
  '/:id/enrolments',
  signedIn,
  wrap(async (req, res) => {
    res.status(201).json(await enrol(Number(req.params.id), memberOf(req).id));
  }),
);

router.delete(
  '/:id/enrolments',
  signedIn,
  wrap(async (req, res) => {
    await Enrolment.destroy({ where: { courseId: req.params.id, memberId: memberOf(req).id } });
    res.status(204).end();
  }),
);

router.put(
  '/:id/description',
  requireRole('skipper', 'office'),
  validBody(z.object({ text: z.string().max(10_000) })),
  wrap(async (req, res) => {
    const course = await describeCourse(Number(req.params.id), req.body.text);
    res.json({ description: course.description });
  }),
);

router.post(
  '/:id/calendar',
  requireRole('skipper', 'office'),
  wrap(async (req, res) => {
    const count = await importLessons(Number(req.params.id), req.body.address);
    res.json({ count });
  }),
);

router.post(
  '/partner-calendar',
  requireRole('skipper', 'office'),
  wrap(async (req, res) => {
    res.json(await fetchPartnerCalendar(String(req.body.address)));
  }),
);

router.patch(
  '/:id',
  requireRole('office'),
  wrap(async (req, res) => {
    const { title, level, places, priceCents } = req.body;
    await Course.update({ title, level, places, priceCents }, { where: { id: req.params.id } });
    res.status(204).end();
  }),
);

export default router;
