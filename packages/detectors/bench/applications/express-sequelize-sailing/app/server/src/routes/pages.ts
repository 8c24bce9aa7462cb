import { Router } from 'express';
import { LANGUAGE_COOKIE, languageCookie, SESSION_COOKIE, sessionCookie } from '../config/cookies';
import { memberOf, signedInPage } from '../middleware/authenticate';
import { HttpError } from '../middleware/errors';
import { loginLimiter } from '../middleware/limits';
import { wrap } from '../middleware/validate';
import { Boat } from '../models/boat';
import { Course } from '../models/course';
import { NewsItem } from '../models/message';
import { Review } from '../models/review';
import { boatsLike } from '../services/boat-search';
import { escapeForScript, highlighted } from '../services/markup';
import { signIn } from '../services/members';
import { upcoming } from '../services/reservations';
import { issueSession } from '../services/tokens';

const router = Router();

router.get(
  '/',
  wrap(async (req, res) => {
    const boats = await Boat.findAll({ where: { retired: false }, order: [['name', 'ASC']] });
    res.render('home', { boats, places: escapeForScript(boats.map(({ id, name }) => ({ id, name }))) });
  }),
);

router.get(
  '/boats/:id',
  wrap(async (req, res) => {
    const boat = await Boat.findByPk(req.params.id);
    if (!boat) {
      throw new HttpError(404, 'no such boat');
    }
    const reviews = await Review.findAll({ where: { boatId: boat.id }, order: [['createdAt', 'DESC']], limit: 50 });
    res.render('boats/show', { boat, reviews });
  }),
);

router.get(
  '/search',
  wrap(async (req, res) => {
    const words = String(req.query.words ?? '');
    const boats = await boatsLike(words);
    res.render('search', { words, hits: boats.map((boat) => ({ id: boat.id, name: highlighted(boat.name, words) })) });
  }),
);

router.get(
  '/courses/:id',
  wrap(async (req, res) => {
    const course = await Course.findByPk(req.params.id);
    if (!course) {
      throw new HttpError(404, 'no such course');
    }
    res.render('courses/show', { course });
  }),
);

router.get(
  '/news',
  wrap(async (req, res) => {
    const news = await NewsItem.findAll({ order: [['publishedOn', 'DESC']], limit: 20 });
    res.render('news', { news });
  }),
);

router.get('/login', (req, res) => {
  res.render('login', { returnTo: String(req.query.returnTo ?? ''), failed: false });
});

router.post(
  '/login',
  loginLimiter,
  wrap(async (req, res) => {
    const member = await signIn(String(req.body.email), String(req.body.password));
    const returnTo = req.body.returnTo || '/account';
    if (!member) {
      return res.status(401).render('login', { returnTo, failed: true });
    }
    res.cookie(SESSION_COOKIE, issueSession(member), sessionCookie);
    res.redirect(returnTo);
  }),
);

router.post('/logout', (req, res) => {
  res.clearCookie(SESSION_COOKIE);
  res.redirect('/');
});

router.post('/language', (req, res) => {
  const language = ['en', 'de', 'fr'].includes(req.body.language) ? req.body.language : 'en';
  res.cookie(LANGUAGE_COOKIE, language, languageCookie);
  const back = String(req.body.back ?? '/');
  res.redirect(/^\/(?![/\\])[\w\-/]*$/.test(back) ? back : '/');
});

const partners: Record<string, string> = {
  federation: 'https://www.sailing-federation.example/',
  harbour: 'https://www.harbour-services.example/',
};

router.get('/partners/:name', (req, res) => {
  const target = Object.hasOwn(partners, req.params.name) ? partners[req.params.name] : '/';
  res.redirect(target);
});

router.get(
  '/account',
  signedInPage,
  wrap(async (req, res) => {
    res.render('account', { reservations: await upcoming(memberOf(req).id) });
  }),
);

export default router;
