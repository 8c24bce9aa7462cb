import { Router } from 'express';
import { memberOf, signedIn } from '../middleware/authenticate';
import { HttpError } from '../middleware/errors';
import { memberDocument } from '../middleware/upload';
import { wrap } from '../middleware/validate';
import { StoredDocument } from '../models/document';
import { chartFile, openDocument, openForm, readNotice, readTerms } from '../services/storage';

const router = Router();

router.get('/forms', (req, res, next) => {
  openForm(String(req.query.name))
    .on('error', () => next(new HttpError(404, 'no such form')))
    .pipe(res);
});

router.get('/charts', signedIn, (req, res) => {
  res.download(chartFile(String(req.query.name)));
});

router.get(
  '/terms',
  wrap(async (req, res) => {
    res.type('text/plain').send(await readTerms(String(req.query.language)));
  }),
);

router.get(
  '/notices/:name',
  wrap(async (req, res) => {
    res.type('text/plain').send(await readNotice(req.params.name));
  }),
);

router.get(
  '/',
  signedIn,
  wrap(async (req, res) => {
    const documents = await StoredDocument.findAll({ where: { memberId: memberOf(req).id } });
    res.json(documents.map(({ id, title, createdAt }) => ({ id, title, createdAt })));
  }),
);

router.post(
  '/',
  signedIn,
  memberDocument,
  wrap(async (req, res) => {
    if (!req.file) {
      throw new HttpError(400, 'a document is needed');
    }
    const document = await StoredDocument.create({
      memberId: memberOf(req).id,
      title: String(req.body.title ?? 'Document').slice(0, 200),
      storedName: req.file.filename,
      mediaType: req.file.mimetype,
    });
    res.status(201).json({ id: document.id, title: document.title });
  }),
);

router.get(
  '/:id',
  signedIn,
  wrap(async (req, res) => {
    const document = await StoredDocument.findByPk(req.params.id);
    if (!document || document.memberId !== memberOf(req).id) {
      throw new HttpError(404, 'no such document');
    }
    res.type(document.mediaType);
    openDocument(document).pipe(res);
  }),
);

export default router;
