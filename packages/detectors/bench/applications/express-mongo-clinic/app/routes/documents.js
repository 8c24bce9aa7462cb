'use strict';

const router = require('express').Router();
const documents = require('../controllers/documentController');
const upload = require('../middleware/upload');
const { requireLogin, requireRole } = require('../middleware/auth');
const { wrap } = require('../middleware/errors');

router.use(requireLogin);
router.get('/', wrap(documents.list));
router.get('/letter', wrap(documents.letter));
router.post('/', upload.documents.single('file'), wrap(documents.upload));
router.get('/:id/file', wrap(documents.download));
router.post('/:id/delete', requireRole('clinician', 'admin'), wrap(documents.remove));

module.exports = router;
